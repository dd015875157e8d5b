import type { Translation } from "../catalogue";
import type * as english from "../en/history";

export const tHistory: Translation<typeof english.tHistory> = {
  loading: "Weitere werden geladen …",
  viewOf: (moment) => `Code vom ${moment} ansehen`,
  compare: "Mit meinem Code vergleichen",
  showCode: "Code zeigen",
  restored: "Er ist im Editor. Rückgängig holt dort zurück, was du hattest.",
  otherLanguage: "Wähl im Editor seine Sprache, um ihn zu vergleichen oder zurückzuholen.",
  sameCode: "Dein Code im Editor ist derselbe.",
  differenceCaption: "Was sich von dieser Einreichung zu deinem Code im Editor geändert hat",
  gone: "weg:",
  added: "neu:",
};

export const tHints: Translation<typeof english.tHints> = {
  show: (number, total) => `Hinweis ${number} von ${total} zeigen`,
  showOf: (number, total, title) => `Hinweis ${number} von ${total} zeigen: ${title}`,
  hint: (number, total) => `Hinweis ${number} von ${total}`,
  opening: "Wird geöffnet …",
  locked: "Die Hinweise öffnen sich nacheinander. Versuch es noch einmal: Die Liste ist jetzt aktuell.",
  unreached: "Der Hinweis ließ sich nicht holen: Der Server war nicht zu erreichen.",
  failed: "Der Hinweis ließ sich nicht öffnen.",
};
