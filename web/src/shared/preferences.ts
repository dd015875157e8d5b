import { useSyncExternalStore } from "react";
import { stored } from "./lib/stored";

/** How the learner likes their editor. Sizes in CSS pixels, tabs in columns. */
export interface EditorPreferences {
  fontSize: number;
  tabSize: 2 | 4 | 8;
  vim: boolean;
  /** A plain text area instead of the full editor. */
  plain: boolean;
}

export interface Preferences {
  editor: EditorPreferences;
}

export const FONT_SIZES = { smallest: 12, usual: 16, largest: 24 } as const;
export const TAB_SIZES = [2, 4, 8] as const;

const preferences = stored("codehub.preferences", accepted);

/** The learner's preferences, kept in this browser; a change shows at once, in every tab. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.watch, preferences.get);
}

/** Changes some of the editor's preferences. */
export function preferEditor(changes: Partial<EditorPreferences>): void {
  const { editor } = preferences.get();
  preferences.set(accepted({ editor: { ...editor, ...changes } }));
}

/** What was stored as far as it makes sense, the usual values for the rest. */
export function accepted(given: unknown): Preferences {
  const { fontSize, tabSize, vim, plain } = fields(fields(given).editor);
  const size = typeof fontSize === "number" ? Math.round(fontSize) : FONT_SIZES.usual;
  return {
    editor: {
      fontSize: Math.min(FONT_SIZES.largest, Math.max(FONT_SIZES.smallest, size)),
      tabSize: TAB_SIZES.find((columns) => columns === tabSize) ?? 4,
      vim: vim === true,
      plain: plain === true,
    },
  };
}

function fields(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}
