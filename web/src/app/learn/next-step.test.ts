import { expect, test } from "vitest";
import type { ItemStatus, Lesson, LessonItem } from "@/shared/api/types";
import { nextStep } from "./next-step";

const text = (status: ItemStatus) => ({ id: "text", type: "text", html: "", status }) as LessonItem;
const exercise = (id: string, status: ItemStatus) =>
  ({ id, type: "exercise", title: id, exercise_id: id, status }) as LessonItem;

function lesson(items: LessonItem[], next: Lesson["next"] = { slug: "two", title: "Two" }): Lesson {
  return {
    id: "l1",
    slug: "one",
    title: "One",
    number: 1,
    duration_minutes: 5,
    course: { id: "c1", slug: "course", title: "Course" },
    module: { id: "m1", slug: "module", title: "Module" },
    items,
    previous: null,
    next,
  };
}

test("the next open exercise comes first", () => {
  const items = [text("not_started"), exercise("a", "completed"), exercise("b", "not_started")];
  expect(nextStep(lesson(items), "a")).toMatchObject({ kind: "exercise", item: { id: "b" } });
});

test("then one that was skipped", () => {
  const items = [exercise("a", "in_progress"), exercise("b", "completed")];
  expect(nextStep(lesson(items), "b")).toMatchObject({ kind: "exercise", item: { id: "a" } });
});

test("a verdict that arrives before the progress does not send the learner back to the same exercise", () => {
  const items = [text("completed"), exercise("a", "in_progress")];
  expect(nextStep(lesson(items), "a")).toMatchObject({ kind: "lesson", slug: "two" });
});

test("then the text that was not marked as read", () => {
  expect(nextStep(lesson([text("not_started"), exercise("a", "completed")]), "a")).toEqual({ kind: "read" });
});

test("after the last lesson the course", () => {
  expect(nextStep(lesson([exercise("a", "completed")], null), "a")).toEqual({ kind: "course" });
});
