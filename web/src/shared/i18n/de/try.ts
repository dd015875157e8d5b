import type { Translation } from "../catalogue";
import type * as english from "../en/try";

export const tTry: Translation<typeof english.tTry> = {
  bench: (title) => `Probier es aus: ${title}`,
  language: "Sprache",
  limit: (seconds) =>
    `Ohne Konto kannst du 5-mal in der Minute ausführen. In ${seconds} s kannst du es wieder.`,
  runAgain: "Jetzt kannst du es wieder ausführen.",
  kept: "Leg ein Konto an, um deinen Code einzureichen und zu behalten: Er wird in der Aufgabe stehen, wenn du dort bist.",
  whole: "Ganze Aufgabe zeigen",
  closed:
    "Programme von Besuchern laufen hier nicht. In der Lektion, mit einem Konto, kannst du es ausführen.",
  inLesson:
    "Du bist angemeldet: Führ es in seiner Lektion aus, wo dein Code behalten wird und du ihn einreichen kannst.",
  signUp: "Konto anlegen",
  toLesson: "Lektion öffnen",
};
