import type { Translation } from "../catalogue";
import type * as english from "../en/text";

export const tCallouts: Translation<typeof english.tCallouts> = {
  note: "Hinweis",
  tip: "Tipp",
  important: "Wichtig",
  warning: "Warnung",
  caution: "Vorsicht",
};

export const tCode: Translation<typeof english.tCode> = {
  copy: "Kopieren",
  copied: "Kopiert",
  notCopied: "Markiert: kopier es mit deinen Tasten",
  lostImage: (words) => (words ? `Bild nicht geladen: ${words}` : "Bild nicht geladen"),
  run: "Ausführen",
  running: "Läuft …",
  change: "Ändern",
  original: "Wie vorher",
  input: "Eingabe dazu",
  label: "Programm in dieser Lektion",
  printed: "Ausgabe",
  printedNothing: "Es hat nichts ausgegeben.",
};
