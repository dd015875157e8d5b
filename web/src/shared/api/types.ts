import type { components } from "./schema";

/** What the server sends and takes, by the names that the pages use; the shapes are generated. */
type Schemas = components["schemas"];

export type Me = Schemas["Identity"];

export type CourseCard = Schemas["CourseCard"];
export type Course = Schemas["CourseOutline"];
export type OutlineLesson = Schemas["LessonOutline"];
export type ItemStatus = OutlineLesson["status"];
export type Lesson = Schemas["LessonPage"];
export type LessonItem = Schemas["LessonItem"];
/** An exercise among the items of a lesson. */
export type ExerciseItem = LessonItem & { type: "exercise"; exercise_id: string };

/** A course of the learner's own, with the way back into it. */
export type MyCourse = Schemas["MyCourse"];
/** In which lesson an exercise is met. */
export type Place = Schemas["Place"];
export type Activity = Schemas["Activity"];
export type FilterChoices = Schemas["FilterChoices"];
/** An exercise that anybody may try. */
export type ShowcaseExercise = Schemas["ShowcaseExercise"];

export type Exercise = Schemas["ExercisePage"];
export type Draft = Schemas["Draft"];
export type VisibleTest = Schemas["VisibleTest"];
export type Submission = Schemas["SubmissionDetail"];
export type SubmissionSummary = Schemas["SubmissionSummary"];
export type SubmissionKind = SubmissionSummary["kind"];
export type TestResult = Schemas["TestResultView"];
export type Verdict = TestResult["verdict"];

/** For administrators: a judge that called lately, and what waits. */
export type JudgeAgent = Schemas["JudgeView"];
export type QueueView = Schemas["QueueView"];
/** For those who teach: a submission that they have judged again. */
export type Rejudging = Schemas["Rejudging"];

export function isExerciseItem(item: LessonItem): item is ExerciseItem {
  return item.type === "exercise" && item.exercise_id !== null;
}
