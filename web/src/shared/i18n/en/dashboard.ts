import { plural } from "../plural";

export const tDashboard = {
  hello: (name: string) => `Hello, ${name}`,
  continue: "Continue where you stopped",
  go: "Continue",
  startNow: "Start",
  continueIn: (course: string) => `Continue: ${course}`,
  allDone: "You finished all your courses",
  allDoneLead: "Everything stays open to you. Time for something new?",
  findNext: "Find the next course",
  courses: "My courses",
  allCourses: "All courses",
  nothing: "You are not enrolled in a course yet",
  nothingLead: "Pick one: enrolling takes one press, and you can leave again at any time.",
  submissions: "Recent submissions",
  noSubmissions: "Nothing submitted yet",
  noSubmissionsLead: "What you submit to an exercise is listed here with its result.",
  waiting: "Waiting for the judge",
};

export const tDays = {
  title: "Your days",
  streak: (days: number) => plural(days, "day in a row", "days in a row"),
  none: "No streak yet",
  noneLead: "It begins with the next text that you read or solution that you submit.",
  today: "Today counts already.",
  alive: "Nothing today yet: your streak lives until midnight.",
  best: (days: number) => `Your best: ${plural(days, "day", "days")}`,
  counts: "A day counts when you mark a text as read or submit a solution.",
  table: "The last 28 days",
  done: (date: string, count: number) => `${date}: ${plural(count, "step", "steps")}`,
  idle: (date: string) => `${date}: nothing`,
};
