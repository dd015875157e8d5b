import type { Translation } from "../catalogue";
import type * as english from "../en/courses";
import { plural } from "../plural";

export const tCatalogue: Translation<typeof english.tCatalogue> = {
  search: "Kurse durchsuchen",
  searchFor: "Nach Titel oder Thema suchen",
  filters: "Filter",
  filtersOn: (count) => `Filter (${count})`,
  any: "Alle",
  level: "Niveau",
  language: "Geschrieben auf",
  code: "Du programmierst in",
  enrolled: "Nur Kurse, in denen ich bin",
  sort: "Reihenfolge",
  sorts: {
    relevance: "Beste Treffer",
    newest: "Neueste zuerst",
    popular: "Meiste Lernende zuerst",
    title: "Nach Titel",
  },
  noSearch: "Übliche Reihenfolge",
  clear: "Suche und Filter leeren",
  found: (count) => plural(count, "Kurs", "Kurse"),
  shown: (shown, total) => `${shown} von ${plural(total, "Kurs", "Kursen")} zu sehen`,
  nothing: "Kein Kurs passt",
  nothingFor: (search) => `Kein Kurs passt zu „${search}“`,
  fewerWords: "Versuch es mit weniger oder anderen Wörtern: Jedes Wort muss im Kurs vorkommen.",
  fewerFilters: "Weniger Filter finden mehr.",
  loadingMore: "Weitere kommen gleich …",
  codeLanguage: {
    python: "Python",
    c: "C",
    cpp: "C++",
    java: "Java",
    javascript: "JavaScript",
    typescript: "TypeScript",
    go: "Go",
    rust: "Rust",
    ruby: "Ruby",
    php: "PHP",
    perl: "Perl",
    lua: "Lua",
    haskell: "Haskell",
    csharp: "C#",
    bash: "Bash",
    pascal: "Pascal",
    sql: "SQL",
    text: "Text",
  },
};

export const tCoursePage: Translation<typeof english.tCoursePage> = {
  moduleDone: (done, total) => `${done} von ${plural(total, "Lektion", "Lektionen")} geschafft`,
  here: "Hier bist du",
  lockedVisitor:
    "Die Lektionen öffnen sich, sobald du eingeschrieben bist. Melde dich dazu an oder leg ein Konto an.",
  lockedLearner:
    "Die Lektionen öffnen sich, sobald du eingeschrieben bist. Ein Klick genügt, und du kannst wieder gehen.",
  leave: "Kurs verlassen",
  leaveAsk: (title) => `„${title}“ verlassen?`,
  leaveLead:
    "Dein Fortschritt und dein Code bleiben. Schreibst du dich wieder ein, geht es dort weiter, wo du warst.",
  leaveYes: "Verlassen",
  leaveNo: "Bleiben",
  leaving: "Du wirst ausgetragen …",
  left: "Du hast den Kurs verlassen. Dein Fortschritt bleibt.",
  signUp: "Konto anlegen und einschreiben",
  doneLead: "Jede Lektion gelesen, jede Aufgabe gelöst. Alles bleibt dir offen.",
  others: "Den nächsten Kurs finden",
  previews: "Probier jetzt eine Aufgabe aus",
  previewsLead: "Ohne Konto, ohne Installation: Ändere das Programm und lass seine Tests laufen.",
};
