import { type ExerciseItem, isExerciseItem, type Lesson } from "@/shared/api/types";

/** Where a learner goes from a solved exercise. */
export type NextStep =
  | { kind: "exercise"; item: ExerciseItem }
  | { kind: "read" }
  | { kind: "lesson"; slug: string; title: string }
  | { kind: "course" };

/**
 * The way on from the solved exercise `itemId`: the lesson's next open exercise (those behind it first, then
 * the ones that were skipped), its text when that is not marked as read, the next lesson, else the course.
 */
export function nextStep(lesson: Lesson, itemId: string): NextStep {
  const at = lesson.items.findIndex((item) => item.id === itemId);
  const others = [...lesson.items.slice(at + 1), ...lesson.items.slice(0, Math.max(0, at))];
  const open = others.filter((item) => item.status !== "completed");
  const exercise = open.find(isExerciseItem);
  if (exercise) return { kind: "exercise", item: exercise };
  if (open.length) return { kind: "read" };
  return lesson.next ? { kind: "lesson", ...lesson.next } : { kind: "course" };
}
