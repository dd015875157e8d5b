import { Workbench } from "@/features/practice/workbench";
import type { ExerciseItem, Lesson, Me } from "@/shared/api/types";
import { cx } from "@/shared/lib/cx";
import { useMedia } from "@/shared/lib/use-media";
import { Skeleton } from "@/shared/ui/skeleton";
import { ExerciseSwitch } from "./exercise-switch";
import { SMALL_SCREEN } from "./learn-frame";
import { panelOf } from "./pane-tabs";
import type { Panes } from "./use-panes";
import { WayOn } from "./way-on";

interface Props {
  lesson: Lesson;
  me: Me;
  exercises: ExerciseItem[];
  active: ExerciseItem;
  panes: Panes;
  /** A submission of the active exercise that the address names. */
  submissionId: string | undefined;
}

/** The side where one writes: which exercise, the editor, what came of it. */
export function Bench({ lesson, me, exercises, active, panes, submissionId }: Props) {
  const { pane } = panes;
  const isSmall = useMedia(SMALL_SCREEN);
  return (
    <div
      className={cx(
        "flex min-h-0 flex-col bg-surface lg:flex-1",
        pane !== "text" && "max-lg:h-[calc(100dvh-var(--header)-3rem-var(--keyboard))]",
      )}
      {...(isSmall && pane !== "text" ? panelOf(pane) : {})}
    >
      <ExerciseSwitch
        heading={panes.heading}
        exercises={exercises}
        active={active}
        onChange={panes.switchTo}
        isHidden={pane === "text"}
      />
      <Workbench
        key={active.exercise_id}
        exerciseId={active.exercise_id}
        me={me}
        part={pane === "text" ? null : pane}
        submissionId={submissionId}
        wayOn={<WayOn lesson={lesson} item={active} onExercise={panes.goOn} />}
        onSent={() => pane !== "text" && panes.show("result")}
        onShowCode={() => pane !== "text" && panes.show("code")}
      />
    </div>
  );
}

/** The workbench's parts at their sizes: code, buttons, results. */
export function BenchSkeleton() {
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <Skeleton className="h-7 w-40 flex-none" />
      <Skeleton className="flex-1" />
      <Skeleton className="h-10 flex-none" />
      <Skeleton className="flex-1" />
    </div>
  );
}
