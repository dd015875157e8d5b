import { plural } from "../plural";

export const tCourses = {
  page: "Courses",
  lead: "Each course is a row of short lessons with exercises that are checked while you watch.",
  empty: "There is no course here yet",
  emptyLead: "An administrator adds one with “./codehub content import”.",
  more: "Show more",
  lessons: (count: number) => plural(count, "lesson", "lessons"),
  exercises: (count: number) => plural(count, "exercise", "exercises"),
  level: { beginner: "Beginner", intermediate: "Intermediate", advanced: "Advanced", expert: "Expert" },
  percent: (value: number) => `${value} % done`,
};

export const tCourse = {
  enrol: "Enrol",
  enrolling: "Enrolling…",
  logInToEnrol: "Log in to enrol",
  resume: "Continue",
  start: "Start the first lesson",
  again: "Read it again",
  learn: "What you will learn",
  outline: "Outline",
  about: "About this course",
  progress: (done: number, total: number) => `${done} of ${total} steps done`,
  done: "You finished this course",
};

export const tStatus = { not_started: "Not started", in_progress: "Started", completed: "Done" };

export const tLearn = {
  outline: "Lessons of this course",
  lessonOf: (number: number, module: string) => `Lesson ${number} · ${module}`,
  markRead: "Mark as read",
  markReadNext: "Mark as read, go on",
  reading: "Saving…",
  read: "Read",
  nextExercise: (title: string) => `Next exercise: ${title}`,
  nextLesson: (title: string) => `Next: ${title}`,
  previousLesson: (title: string) => `Previous: ${title}`,
  backToCourse: "Back to the course",
  tabs: { text: "Text", code: "Code", result: "Result" },
  panes: "Parts of this lesson",
  notEnrolled: "Enrol to read this lesson",
  notEnrolledLead: "Lessons open once you are enrolled. It takes one click, and you can leave again.",
  logIn: "Log in to read this lesson",
  logInLead: "Lessons remember where you are, so they need to know who you are.",
  exerciseNumber: (number: number) => `Exercise ${number}`,
  openExercise: "Work on this",
  openedExercise: "In the editor",
  lessonDone: "All steps of this lesson are done",
  courseDone: "You finished this course",
  courseDoneLead: (title: string, lessons: number, exercises: number) =>
    `${title}: ${plural(lessons, "lesson", "lessons")} read, ${plural(exercises, "exercise", "exercises")} solved. All of it stays open to you.`,
  otherCourses: "Find the next course",
};
