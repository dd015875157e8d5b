import type { components } from "./schema";

/** What the server sends and takes, by the names that the pages use; the shapes are generated. */
type Schemas = components["schemas"];

export type Me = Schemas["Me"];

export type CourseCard = Schemas["CourseCardOut"];
export type Course = Schemas["CourseOut"];
export type OutlineLesson = Schemas["LessonOutlineOut"];
export type ItemStatus = OutlineLesson["status"];
export type Lesson = Schemas["LessonOut"];
export type LessonItem = Schemas["LessonItemOut"];
/** An exercise among the items of a lesson. */
export type ExerciseItem = LessonItem & { type: "exercise"; exercise_id: string };

export type Exercise = Schemas["ExercisePage"];
export type VisibleTest = Schemas["VisibleTest"];
export type Submission = Schemas["SubmissionDetail"];
export type SubmissionSummary = Schemas["SubmissionSummary"];
export type SubmissionKind = SubmissionSummary["kind"];
export type TestResult = Schemas["TestResultView"];
export type Verdict = TestResult["verdict"];

export function isExerciseItem(item: LessonItem): item is ExerciseItem {
  return item.type === "exercise" && item.exercise_id !== null;
}
