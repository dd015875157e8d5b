import type { Translation } from "../catalogue";
import type * as english from "../en/details";
import { plural } from "../plural";

export const tTranscript: Translation<typeof english.tTranscript> = {
  title: "Was gesagt wurde, der Reihe nach",
  program: "Dein Programm",
  judge: "Der Prüfer",
  marks: "⏎ ist das Zeilenende, · ein Leerzeichen am Rand, → ein Tabulator.",
  copy: "Kopieren",
  copied: "Kopiert",
  showAll: (count) => `${plural(count, "Beitrag", "Beiträge")} zeigen`,
  showLess: "Weniger zeigen",
};

export const tAnswer: Translation<typeof english.tAnswer> = {
  own: "Deine Antwort",
  right: "Eine richtige Antwort",
};

export const tTable: Translation<typeof english.tTable> = {
  setup: "Tabellen am Anfang",
  expected: "Zeilen, die erwartet waren",
  query: "Nach deinem Skript gefragt",
  missing: "NULL",
  noRows: "Keine Zeilen.",
  anyColumns: "Die Namen der Spalten zählen nicht.",
};
