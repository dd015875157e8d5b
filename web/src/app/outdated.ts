import { useSyncExternalStore } from "react";

/** Whether some code of this page is not on the server any more: it was updated while the page was open. */
let outdated = false;
const watchers = new Set<() => void>();

/** What browsers, and Vite for styles, say when a file could not be fetched; each in its own words. */
const NOT_FETCHED = [
  "Failed to fetch dynamically imported module", // Chromium
  "error loading dynamically imported module", // Firefox
  "Importing a module script failed", // Safari
  "Unable to preload CSS", // Vite
];

/** Listens for files that could not be fetched; from the very start, before the first page asks for its code. */
export function noticeUpdates(): void {
  // Vite tells of everything that went wrong while code was fetched, also of a mistake in the code itself
  window.addEventListener("vite:preloadError", ({ payload }) => {
    if (!isCodeMissing(payload)) return;
    outdated = true;
    for (const watcher of watchers) watcher();
  });
}

/** Whether `error` says that the server has a file of the application no more; nobody can tell without a line. */
export function isCodeMissing(error: unknown): boolean {
  return (
    navigator.onLine && error instanceof Error && NOT_FETCHED.some((text) => error.message.startsWith(text))
  );
}

/** True once a file of the application could not be fetched although the browser is on line. */
export function useIsOutdated(): boolean {
  return useSyncExternalStore(watch, () => outdated);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
