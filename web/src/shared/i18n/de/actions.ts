import type { Translation } from "../catalogue";
import type * as english from "../en/actions";

export const tKeys: Translation<typeof english.tKeys> = {
  ctrl: "Strg",
  alt: "Alt",
  shift: "⇧",
};

export const tActions: Translation<typeof english.tActions> = {
  palette: "Suchen und tun",
  keys: "Alle Tasten",
};
