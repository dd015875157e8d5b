import { useSyncExternalStore } from "react";

/** Whether some code of this page is not on the server any more: it was updated while the page was open. */
let outdated = false;
const watchers = new Set<() => void>();

/** Listens for files that could not be fetched; from the very start, before the first page asks for its code. */
export function noticeUpdates(): void {
  // Vite tells of every file that it could not fetch, whoever asked for it
  window.addEventListener("vite:preloadError", () => {
    if (!navigator.onLine) return;
    outdated = true;
    for (const watcher of watchers) watcher();
  });
}

/** True once a file of the application could not be fetched although the browser is on line. */
export function useIsOutdated(): boolean {
  return useSyncExternalStore(watch, () => outdated);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
