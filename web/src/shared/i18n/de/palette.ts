import type { Translation } from "../catalogue";
import type * as english from "../en/palette";
import { plural } from "../plural";

export const tPalette: Translation<typeof english.tPalette> = {
  title: "Hingehen oder tun",
  placeholder: "Schreib, wohin du willst oder was du tun willst",
  results: (count) => plural(count, "Treffer", "Treffer"),
  nothing: "Nichts passt dazu. Versuch ein anderes Wort.",
  sections: { page: "Auf dieser Seite", go: "Gehe zu", application: "CodeHub" },
  keysLead: "Tasten ohne Strg oder ⌘ ruhen, während du schreibst.",
  close: "Schließen",
  judges: "Prüfer und Warteschlange",
};
