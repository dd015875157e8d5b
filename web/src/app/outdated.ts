import { useSyncExternalStore } from "react";

/** Whether some code of this page is not on the server any more: it was updated while the page was open. */
let outdated = false;

/** True once a file of the application could not be fetched although the browser is on line. */
export function useIsOutdated(): boolean {
  return useSyncExternalStore(watch, () => outdated);
}

function watch(changed: () => void): () => void {
  const failed = () => {
    if (!navigator.onLine) return;
    outdated = true;
    changed();
  };
  // Vite tells of every file that it could not fetch, whoever asked for it
  window.addEventListener("vite:preloadError", failed);
  return () => window.removeEventListener("vite:preloadError", failed);
}
