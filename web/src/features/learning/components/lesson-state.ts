import type { ItemStatus } from "@/shared/api/types";
import type { GutterState } from "@/shared/ui/gutter";

const STATES: Record<ItemStatus, GutterState> = {
  not_started: "none",
  in_progress: "part",
  completed: "pass",
};

/** How the gutter shows the status of a lesson or item. */
export function lessonState(status: ItemStatus): GutterState {
  return STATES[status];
}
