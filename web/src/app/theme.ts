import { useState } from "react";
import { read, remove, write } from "@/shared/lib/storage";

export type Theme = "system" | "light" | "dark";

const KEY = "codehub.theme";

/** The chosen theme and a step to the next one; `boot.js` applies it before the first paint. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const step = () => {
    const next = themeAfter(theme, matchMedia("(prefers-color-scheme: dark)").matches);
    apply(next);
    setTheme(next);
  };
  return [theme, step];
}

/** From the system's theme to the other one, then to the fixed one that looks like it, then back. */
export function themeAfter(theme: Theme, systemIsDark: boolean): Theme {
  const other = systemIsDark ? "light" : "dark";
  if (theme === "system") return other;
  return theme !== other ? "system" : systemIsDark ? "dark" : "light";
}

function storedTheme(): Theme {
  const stored = read(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function apply(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
    remove(KEY);
  } else {
    document.documentElement.dataset.theme = theme;
    write(KEY, theme);
  }
}
