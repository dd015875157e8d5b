import { useSyncExternalStore } from "react";

/** What lies over the page: the command palette, the list of all keys, or nothing. */
export type Overlay = "palette" | "keys" | null;

/** What was typed after the palette was asked for and before it was there. */
export const early = { letters: "" };

let shown: Overlay = null;
const watchers = new Set<() => void>();

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
}

export function showOverlay(overlay: Overlay): void {
  shown = overlay;
  for (const watcher of watchers) watcher();
}
