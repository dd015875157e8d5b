import { useState } from "react";
import { read, remove, write } from "@/shared/lib/storage";

export type Theme = "system" | "light" | "dark";

const KEY = "codehub.theme";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** The chosen theme and a step to the next one; `theme-boot.js` applies it before the first paint. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const step = () => {
    const next = NEXT[theme];
    apply(next);
    setTheme(next);
  };
  return [theme, step];
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
