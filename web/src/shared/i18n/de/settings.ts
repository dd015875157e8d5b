import type { Translation } from "../catalogue";
import type * as english from "../en/settings";

export const tSettings: Translation<typeof english.tSettings> = {
  page: "Einstellungen",
  lead: "Bleiben in diesem Browser gespeichert. Änderungen wirken sofort.",
  appearance: "Aussehen",
  editor: "Editor",
  fontSize: "Schriftgröße",
  smaller: "Kleiner",
  larger: "Größer",
  pixels: (size) => `${size} Pixel`,
  tabSize: "Breite eines Tabulators",
  vim: "Vim-Tasten",
  vimHint:
    "Bewegen und bearbeiten wie in Vim. Esc wechselt in den Normalmodus; von dort verlässt Tab den Editor.",
  plain: "Einfacher Texteditor",
  plainHint: "Ein schlichtes Textfeld ohne Farben: für Screenreader, alte Rechner und langsame Verbindungen.",
  preview: "So wird dein Code aussehen",
};
