import type { Translation } from "../catalogue";
import type * as english from "../en/home";

export const tHome: Translation<typeof english.tHome> = {
  page: "Programmieren lernt man beim Programmieren",
  heading: "Schreib das Programm. Sieh zu, wie jeder Test antwortet.",
  lead: "CodeHub lehrt Programmieren in kurzen Lektionen, mit Aufgaben gleich neben dem Text. Dein Code läuft wirklich, und jeder Test sagt dir, was er erwartet und was er bekommen hat.",
  start: "Jetzt loslegen",
  browse: "Kurse ansehen",
  try: "Probier es gleich aus",
  tryLead: "Das ist eine echte Aufgabe mit der echten Prüfung. Du brauchst kein Konto.",
  noTry: "Hier gibt es noch keine Aufgabe zum Ausprobieren",
  noTryLead: "Sieh dir die Kurse an: Jeder zeigt seinen Inhalt.",
  how: "So läuft eine Lektion",
  steps: [
    {
      title: "Lesen",
      text: "Eine Lektion erklärt einen Gedanken, mit Beispielen, die du ändern und laufen lassen kannst.",
    },
    {
      title: "Schreiben",
      text: "Die Aufgabe wartet neben dem Text, in einem Editor, der jeden Tastendruck behält.",
    },
    {
      title: "Ausführen",
      text: "Probier die sichtbaren Tests oder deine eigene Eingabe aus, so oft du willst. Die Antwort braucht meist nur Sekundenbruchteile.",
    },
    {
      title: "Einreichen",
      text: "Jeder Test antwortet, während du zusiehst; wo einer scheitert, siehst du, was erwartet war.",
    },
  ],
  keep: "Worauf du dich verlassen kannst",
  promises: [
    {
      title: "Nichts zu installieren",
      text: "Python, C++ und JavaScript laufen auf diesem Server, jedes Programm in einem eigenen, geschlossenen Kasten. Ein Browser genügt, auch am Handy.",
    },
    {
      title: "Nichts geht verloren",
      text: "Code, Testfälle und Fortschritt bleiben erhalten. Mach an einem anderen Rechner dort weiter, wo du an diesem aufgehört hast.",
    },
    {
      title: "Deine Daten bleiben hier",
      text: "Alles liegt bei denen, die diesen Server betreiben. Keine Seite fragt irgendwo anders nach.",
    },
  ],
  courses: "Die Kurse",
  noCourses: "Hier gibt es noch keinen Kurs.",
  allCourses: "Alle Kurse, mit Suche",
  join: "Bereit für die erste Lektion?",
  joinLead: "Ein Konto braucht einen Namen, eine E-Mail-Adresse und ein Passwort.",
};

export const tTryOut: Translation<typeof english.tTryOut> = {
  choose: "Aufgaben zum Ausprobieren",
};
