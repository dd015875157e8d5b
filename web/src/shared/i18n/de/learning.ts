import type { Translation } from "../catalogue";
import type * as english from "../en/learning";
import { plural } from "../plural";

export const tCourses: Translation<typeof english.tCourses> = {
  page: "Kurse",
  lead: "Jeder Kurs besteht aus kurzen Lektionen mit Aufgaben, die vor deinen Augen geprüft werden.",
  empty: "Hier gibt es noch keinen Kurs",
  emptyLead: "Mit „./codehub content import“ legt jemand mit Administratorrechten einen an.",
  more: "Mehr anzeigen",
  lessons: (count) => plural(count, "Lektion", "Lektionen"),
  exercises: (count) => plural(count, "Aufgabe", "Aufgaben"),
  level: {
    beginner: "Einsteiger",
    intermediate: "Fortgeschritten",
    advanced: "Weit fortgeschritten",
    expert: "Experte",
  },
  percent: (value) => `${value} % geschafft`,
};

export const tCourse: Translation<typeof english.tCourse> = {
  enrol: "Einschreiben",
  enrolling: "Du wirst eingeschrieben …",
  logInToEnrol: "Anmelden und einschreiben",
  resume: "Weiter",
  start: "Erste Lektion beginnen",
  again: "Noch einmal lesen",
  learn: "Das lernst du",
  outline: "Inhalt",
  about: "Über diesen Kurs",
  progress: (done, total) => `${done} von ${total} Schritten geschafft`,
  done: "Du hast diesen Kurs abgeschlossen",
};

export const tStatus: Translation<typeof english.tStatus> = {
  not_started: "Nicht begonnen",
  in_progress: "Begonnen",
  completed: "Geschafft",
};

export const tLearn: Translation<typeof english.tLearn> = {
  outline: "Lektionen dieses Kurses",
  lessonOf: (number, module) => `Lektion ${number} · ${module}`,
  markRead: "Als gelesen markieren",
  markReadNext: "Gelesen, weiter",
  reading: "Wird gespeichert …",
  read: "Gelesen",
  nextExercise: (title) => `Nächste Aufgabe: ${title}`,
  nextLesson: (title) => `Weiter: ${title}`,
  previousLesson: (title) => `Zurück: ${title}`,
  backToCourse: "Zurück zum Kurs",
  tabs: { text: "Text", code: "Code", result: "Ergebnis" },
  panes: "Teile dieser Lektion",
  notEnrolled: "Schreib dich ein, um diese Lektion zu lesen",
  notEnrolledLead:
    "Lektionen öffnen sich, sobald du eingeschrieben bist. Ein Klick genügt, und du kannst jederzeit wieder gehen.",
  logIn: "Melde dich an, um diese Lektion zu lesen",
  logInLead: "Lektionen merken sich, wo du bist; dafür müssen sie wissen, wer du bist.",
  exerciseNumber: (number) => `Aufgabe ${number}`,
  openExercise: "Daran arbeiten",
  openedExercise: "Im Editor",
  lessonDone: "Alle Schritte dieser Lektion sind geschafft",
  courseDone: "Du hast diesen Kurs geschafft",
  courseDoneLead: (title, lessons, exercises) =>
    `${title}: ${plural(lessons, "Lektion", "Lektionen")} gelesen, ${plural(exercises, "Aufgabe", "Aufgaben")} gelöst. Alles bleibt dir offen.`,
  otherCourses: "Den nächsten Kurs finden",
};
