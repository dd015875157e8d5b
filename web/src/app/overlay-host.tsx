import { lazy } from "react";
import { useActions } from "@/shared/actions/registry";
import { useShortcuts } from "@/shared/actions/use-shortcuts";
import { Optional } from "./optional";
import { keysAction, paletteAction } from "./overlay-actions";
import { useOverlay } from "./overlays";

const Palette = lazy(() => import("./palette/palette"));
const KeysDialog = lazy(() => import("./palette/keys-dialog"));

/** Listens for the keys of every page, and shows the palette or the list of keys over it. */
export function OverlayHost() {
  const overlay = useOverlay();
  useShortcuts();
  useActions([paletteAction(), keysAction()]);
  return (
    <Optional name={overlay ?? "none"}>
      {overlay === "palette" ? <Palette /> : overlay === "keys" ? <KeysDialog /> : null}
    </Optional>
  );
}
