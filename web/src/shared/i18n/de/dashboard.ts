import type { Translation } from "../catalogue";
import type * as english from "../en/dashboard";
import { plural } from "../plural";

export const tDashboard: Translation<typeof english.tDashboard> = {
  hello: (name) => `Hallo, ${name}`,
  continue: "Mach da weiter, wo du aufgehört hast",
  go: "Weiter",
  startNow: "Los geht’s",
  continueIn: (course) => `Weiter mit: ${course}`,
  allDone: "Du hast alle deine Kurse geschafft",
  allDoneLead: "Alles bleibt dir offen. Zeit für etwas Neues?",
  findNext: "Den nächsten Kurs finden",
  courses: "Meine Kurse",
  allCourses: "Alle Kurse",
  nothing: "Du bist noch in keinem Kurs",
  nothingLead: "Such dir einen aus: Ein Klick schreibt dich ein, und du kannst jederzeit wieder gehen.",
  submissions: "Letzte Abgaben",
  noSubmissions: "Noch nichts eingereicht",
  noSubmissionsLead: "Was du zu einer Aufgabe einreichst, steht hier mit seinem Ergebnis.",
  waiting: "Wartet auf die Prüfung",
};

export const tDays: Translation<typeof english.tDays> = {
  title: "Deine Tage",
  streak: (days) => plural(days, "Tag in Folge", "Tage in Folge"),
  none: "Noch keine Serie",
  noneLead: "Sie beginnt mit dem nächsten Text, den du liest, oder der nächsten Lösung, die du einreichst.",
  today: "Heute zählt schon.",
  alive: "Heute noch nichts: Deine Serie hält bis Mitternacht.",
  best: (days) => `Dein Rekord: ${plural(days, "Tag", "Tage")}`,
  counts: "Ein Tag zählt, wenn du einen Text als gelesen markierst oder eine Lösung einreichst.",
  table: "Die letzten 28 Tage",
  done: (date, count) => `${date}: ${plural(count, "Schritt", "Schritte")}`,
  idle: (date) => `${date}: nichts`,
};
