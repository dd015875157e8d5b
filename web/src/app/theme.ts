import { useSyncExternalStore } from "react";
import { read, remove, write } from "@/shared/lib/storage";

/** `system` follows the computer's setting, also while it changes. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const KEY = "codehub.theme";
const CHANGED = "codehub:theme";

/** The chosen theme, in every tab; `boot.js` sets it before the first paint. */
export function useTheme(): Theme {
  return useSyncExternalStore(watch, shownTheme);
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") remove(KEY);
  else write(KEY, theme);
  show(theme);
  window.dispatchEvent(new Event(CHANGED));
}

function shownTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function show(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function watch(changed: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    const theme = read(KEY);
    show(theme === "light" || theme === "dark" ? theme : "system");
    changed();
  };
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", other);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", other);
  };
}
