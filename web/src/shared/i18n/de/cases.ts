import type { Translation } from "../catalogue";
import type * as english from "../en/cases";

export const tCases: Translation<typeof english.tCases> = {
  title: "Meine Fälle",
  lead: "Deine eigenen Eingaben, auf diesem Gerät aufbewahrt. Sag, was herauskommen soll, und es wird verglichen.",
  count: (count, most) => `${count} von ${most}`,
  add: "Neuer Fall",
  full: (most) => `Es ist Platz für ${most} Fälle. Lösch einen, um einen anderen hinzuzufügen.`,
  empty: "Noch keine Fälle",
  emptyLead:
    "Füg einen hinzu, um dein Programm mit einer eigenen Eingabe auszuprobieren, oder übernimm die Eingabe eines Tests aus seiner Zeile.",
  name: (number) => `Fall ${number}`,
  copyOf: (name) => `${name} (Kopie)`,
  nameLabel: "Name",
  stdin: "Eingabe",
  argument: (name) => `Argument ${name}`,
  expected: "Erwartet (darf leer bleiben)",
  duplicate: "Verdoppeln",
  remove: "Löschen",
  removed: (name) => `„${name}“ ist gelöscht.`,
  undo: "Rückgängig",
  take: "Als meinen Fall übernehmen",
  ran: "Gelaufen",
  notRun: "Noch nicht ausgeführt",
  runAll: "Fälle ausführen",
  none: "Füg zuerst einen Fall hinzu und führ ihn dann aus.",
  check: "Einer deiner Fälle ist noch nicht fertig: Sieh dir die Meldung neben seinem Feld an.",
  notJson: (type, example) => `Dieser Wert lässt sich nicht lesen. Schreib ${type} so: ${example}`,
  wrongType: (type, example) => `Hier muss ${type} stehen, zum Beispiel ${example}`,
  wrongPart: (place, type) => `Im Teil ${place} muss ${type} stehen.`,
  notText: "Die Eingabe enthält ein Zeichen, das kein Text ist (ein NUL).",
  tooLarge: (limit) => `Das ist größer als ${limit} kB.`,
};
