import type { Action } from "@/shared/actions/registry";
import { tActions } from "@/shared/i18n/actions";
import { showOverlay } from "./overlays";

export function paletteAction(): Action {
  return {
    id: "app.palette",
    label: tActions.palette,
    keys: "Mod+K",
    icon: "search",
    section: "application",
    perform: () => showOverlay("palette"),
  };
}

export function keysAction(): Action {
  return {
    id: "app.keys",
    label: tActions.keys,
    keys: "?",
    icon: "keyboard",
    section: "application",
    perform: () => showOverlay("keys"),
  };
}
