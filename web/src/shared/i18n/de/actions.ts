import type { Translation } from "../catalogue";
import type * as english from "../en/actions";
import { plural } from "../plural";

export const tKeys: Translation<typeof english.tKeys> = {
  ctrl: "Strg",
  alt: "Alt",
  shift: "Umschalt",
  title: "Alle Tasten",
  lead: "Tasten ohne Strg oder ⌘ ruhen, während du schreibst.",
  close: "Schließen",
};

export const tPalette: Translation<typeof english.tPalette> = {
  title: "Hingehen oder tun",
  open: "Suchen und tun",
  placeholder: "Schreib, wohin du willst oder was du tun willst",
  results: (count) => plural(count, "Treffer", "Treffer"),
  nothing: "Nichts passt dazu. Versuch ein anderes Wort.",
  sections: { page: "Auf dieser Seite", go: "Gehe zu", application: "CodeHub" },
};
