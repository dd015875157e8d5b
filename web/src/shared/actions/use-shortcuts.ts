import { useEffect } from "react";
import { actionFor } from "./registry";

/**
 * Performs the offered actions when their keys are pressed.
 *
 * A press that somebody took already (the editor does) is not ours, and under a dialog nothing may move.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const action = actionFor(event);
      if (!action) return;
      event.preventDefault();
      if (!action.blocked && !event.repeat) action.perform();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
