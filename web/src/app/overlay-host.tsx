import { useEffect } from "react";
import { useActions } from "@/shared/actions/registry";
import { useShortcuts } from "@/shared/actions/use-shortcuts";
import { late } from "@/shared/ui/late";
import { Optional } from "./optional";
import { keysAction, paletteAction } from "./overlay-actions";
import { early, useOverlay } from "./overlays";

const loadPalette = () => import("./palette/palette");
const Palette = late(async () => (await loadPalette()).default);
const KeysDialog = late(async () => (await import("./palette/keys-dialog")).default);

/** So long after the first paint everything that the page itself needs is there. */
const SOON_MS = 3_000;

/** Listens for the keys of every page, and shows the palette or the list of keys over it. */
export function OverlayHost() {
  const overlay = useOverlay();
  useShortcuts();
  usePalettePrepared();
  useEarlyLetters(overlay === "palette");
  useActions([paletteAction(), keysAction()]);
  return (
    <Optional name={overlay ?? "none"}>
      {overlay === "palette" ? <Palette /> : overlay === "keys" ? <KeysDialog /> : null}
    </Optional>
  );
}

/** Keeps letters that come before the palette's field; not for ever, as its code may not come at all. */
function useEarlyLetters(isAwaited: boolean): void {
  useEffect(() => {
    if (!isAwaited) return;
    const keep = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]"))
        return;
      event.preventDefault();
      early.letters += event.key;
    };
    const stop = () => window.removeEventListener("keydown", keep, true);
    window.addEventListener("keydown", keep, true);
    setTimeout(stop, SOON_MS);
    return stop;
  }, [isAwaited]);
}

/** Fetches the palette's code ahead: who presses its keys goes on typing at once. */
function usePalettePrepared(): void {
  useEffect(() => {
    // when it fails the banner says so already
    const timer = setTimeout(() => loadPalette().catch(() => undefined), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
}
