import type { Action } from "@/shared/actions/registry";
import { tKeys, tPalette } from "@/shared/i18n/actions";
import { showOverlay } from "./overlays";

export function paletteAction(): Action {
  return {
    id: "app.palette",
    label: tPalette.open,
    keys: "Mod+K",
    icon: "search",
    section: "application",
    perform: () => showOverlay("palette"),
  };
}

export function keysAction(): Action {
  return {
    id: "app.keys",
    label: tKeys.title,
    keys: "?",
    icon: "keyboard",
    section: "application",
    perform: () => showOverlay("keys"),
  };
}
