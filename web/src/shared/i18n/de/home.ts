import type { Translation } from "../catalogue";
import type * as english from "../en/home";

export const tHome: Translation<typeof english.tHome> = {
  page: "Programmieren lernt man beim Programmieren",
  heading: "Schreib das Programm. Sieh zu, wie jeder Test antwortet.",
  lead: "Lies eine kurze Lektion, schreib daneben deinen Code und sieh bei jedem Test sofort, ob er besteht.",
  start: "Jetzt loslegen",
  browse: "Kurse ansehen",
  welcome: (name) => `Willkommen zurück, ${name}`,
  continue: "Mach da weiter, wo du aufgehört hast",
  nothing: "Du bist noch in keinem Kurs.",
  pick: "Kurs aussuchen",
  how: "So läuft eine Lektion",
  steps: [
    { title: "Lesen", text: "Eine Lektion erklärt einen Gedanken mit Beispielen zum Ausprobieren." },
    {
      title: "Schreiben",
      text: "Die Aufgabe wartet neben dem Text, in einem Editor, der jeden Tastendruck behält.",
    },
    {
      title: "Ausführen",
      text: "Probier die sichtbaren Tests oder deine eigene Eingabe aus, so oft du willst.",
    },
    {
      title: "Einreichen",
      text: "Jeder Test antwortet live; wo er scheitert, siehst du, was erwartet war.",
    },
  ],
  figureTests: ["drei Namen", "ein einziger Name", "gleich lange Namen", "hundert Namen"],
  figure: "Ein Programm und seine vier Tests: Drei sind bestanden, der letzte läuft noch",
};
