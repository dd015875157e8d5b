import type { Translation } from "../catalogue";
import type * as english from "../en/shell";

export const tApp: Translation<typeof english.tApp> = {
  name: "CodeHub",
  skip: "Zum Inhalt springen",
  courses: "Kurse",
  logIn: "Anmelden",
  logOut: "Abmelden",
  signUp: "Registrieren",
  account: (name) => `Konto von ${name}`,
  signedInAs: "Angemeldet als",
  menu: "Menü",
  start: "Startseite",
  dashboard: "Übersicht",
  settings: "Einstellungen",
  theme: "Farben",
  themes: { system: "System", light: "Hell", dark: "Dunkel" },
  language: "Sprache",
  loading: "Wird geladen",
  offline: "Du bist offline. Was du schreibst, bleibt auf diesem Gerät erhalten.",
  title: (page) => `${page} · CodeHub`,
};

export const tErrors: Translation<typeof english.tErrors> = {
  notFound: "Unter dieser Adresse gibt es nichts",
  notFoundLead: "Vielleicht ist die Seite umgezogen, oder die Adresse enthält einen Tippfehler.",
  home: "Zur Startseite",
  failed: "Das hat nicht geklappt",
  failedLead: "Der Server konnte nicht antworten. Nichts von dem, was du geschrieben hast, ist verloren.",
  offline: "Der Server war nicht zu erreichen",
  retry: "Noch einmal versuchen",
  requestId: "Nenn diese Nummer, wenn du um Hilfe bittest:",
  outdated: "Diese Seite muss neu geladen werden",
  outdatedLead:
    "CodeHub wurde aktualisiert, während diese Seite offen war. Lade sie neu, um weiterzumachen; dein Code bleibt erhalten.",
  reload: "Neu laden",
  crash: "Diese Seite ist kaputtgegangen",
  crashLead: "Das liegt an uns. Nichts von dem, was du geschrieben hast, ist verloren.",
};
