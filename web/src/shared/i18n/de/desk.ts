import { number } from "@/shared/lib/format";
import type { Translation } from "../catalogue";
import type * as english from "../en/desk";

export const tDesk: Translation<typeof english.tDesk> = {
  lessons: "Lektionen",
  showOutline: "Lektionen zeigen",
  hideOutline: "Lektionen ausblenden",
  outlineLine: "Breite der Lektionen",
  textLine: "Breite des Textes",
  codeLine: "Höhe des Codes",
  editorHelp:
    "Esc, dann Tab, verlässt den Editor. Strg oder ⌘ mit / macht eine Zeile zum Kommentar, mit F wird gesucht.",
  tabLeaves: "Tab verlässt jetzt den Editor.",
  plainFallback:
    "Der volle Editor konnte nicht geladen werden. Dieser einfache tut es auch; lad die Seite neu, um es noch einmal zu versuchen.",
  reload: "Neu laden",
  language: "Programmiersprache",
  unavailable: (name) => `${name} (gerade hat es kein Prüfer)`,
  status: {
    clean: "",
    saving: "Speichert …",
    saved: "Gespeichert",
    device: "Nur auf diesem Gerät",
    unsaved: "Nicht gespeichert: Speicher voll",
  },
  statusHelp: {
    clean: "",
    saving: "Dein Code ist schon auf diesem Gerät und unterwegs zum Server.",
    saved: "Dein Code ist auf dem Server: Du kannst auf jedem Gerät weitermachen.",
    device:
      "Der Server hat deinen neuesten Code noch nicht. Er ist auf diesem Gerät aufgehoben und wird gesendet, sobald das geht.",
    unsaved:
      "Weder dieser Browser noch der Server hat deinen neuesten Code. Kopier ihn an einen sicheren Ort, bevor du die Seite schließt.",
  },
  replaced: "Hier steht jetzt anderer Code. Was vorher da war, ist aufgehoben.",
  bringBack: "Zurückholen",
  fine: "Gut so",
  rivalTitle: "Dieser Code wurde woanders geändert.",
  rivalLead: (when) =>
    `Eine andere Fassung wurde ${when} gespeichert. Mit welcher willst du weitermachen? Die andere bleibt erreichbar.`,
  keepMine: "Meine behalten",
  takeRival: "Die andere nehmen",
  showDifference: "Unterschied ansehen",
  hideDifference: "Unterschied ausblenden",
  differenceKey: "+ steht nur in deiner, − nur in der anderen.",
  pixels: (value) => `${number(value)} px`,
};

export const tSearch: Translation<typeof english.tSearch> = {
  find: "Suchen",
  replaceWith: "Ersetzen durch",
  next: "weiter",
  previous: "zurück",
  all: "alle",
  matchCase: "Groß/klein beachten",
  regexp: "Muster",
  byWord: "ganze Wörter",
  replace: "ersetzen",
  replaceAll: "alle ersetzen",
  close: "Schließen",
  currentMatch: "aktueller Treffer",
  onLine: "in Zeile",
  replaced: "$ Treffer ersetzt",
  replacedOnLine: "Treffer in Zeile $ ersetzt",
  goToLine: "Gehe zu Zeile",
  go: "los",
};

export const tSymbols: Translation<typeof english.tSymbols> = {
  row: "Zeichen und Bewegungen",
  indent: "Einrücken",
  undo: "Rückgängig",
  left: "Links",
  right: "Rechts",
  up: "Hoch",
  down: "Runter",
};

export const tStorage: Translation<typeof english.tStorage> = {
  code: "Dieser Browser hat keinen Platz mehr für deinen Code. Sobald der Server ihn hat, ist er sicher.",
  saved:
    "Dieser Browser hat keinen Platz mehr für deinen Code. Der Server hat ihn, es geht also nichts verloren.",
  cases: "Dieser Browser hat keinen Platz mehr für deine Fälle. Sie bleiben hier, bis du die Seite schließt.",
  tried: "Dieser Browser hat keinen Platz mehr für deinen Code. Er bleibt hier, bis du die Seite schließt.",
};
