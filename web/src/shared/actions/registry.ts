import { useEffect, useId, useSyncExternalStore } from "react";
import type { IconName } from "@/shared/ui/icon";
import { holdsMod, isTyping, matches } from "./keys";

/** Something that the learner can do now. The same one feeds button, menu, shortcut and palette. */
export interface Action {
  /** Its name for good: `practice.submit`. */
  id: string;
  /** What it does, in the page's language: "Submit". */
  label: string;
  icon?: IconName;
  /** `Mod+Shift+Enter`; see keys.ts. */
  keys?: string;
  /** Where the palette lists it; `page` unless told otherwise. */
  section?: "page" | "go" | "application";
  /** Why it cannot be done just now, in words; the action then stands there and does nothing. */
  blocked?: string | null | undefined;
  perform: () => void;
}

const byPage = new Map<string, readonly Action[]>();
const watchers = new Set<() => void>();
let all: readonly Action[] = [];

/** Offers these actions for as long as the component is there. */
export function useActions(actions: readonly Action[]): void {
  const id = useId();
  useEffect(() => {
    byPage.set(id, actions);
    changed();
  });
  useEffect(
    () => () => {
      byPage.delete(id);
      changed();
    },
    [id],
  );
}

/** All that can be done now, in the order in which it was offered. */
export function useOfferedActions(): readonly Action[] {
  return useSyncExternalStore(watch, () => all);
}

/** The action whose keys `event` pressed; of several the one that was offered last. */
export function actionFor(event: KeyboardEvent): Action | undefined {
  return all.findLast(
    ({ keys }) => keys !== undefined && matches(event, keys) && (holdsMod(keys) || !isTyping(event)),
  );
}

function changed(): void {
  all = [...byPage.values()].flat();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
