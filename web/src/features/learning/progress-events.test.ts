import { expect, test } from "vitest";
import type { Course, Lesson } from "@/shared/api/types";
import { streamEvent } from "@/shared/realtime/fake-socket";
import { courseAfter, lessonAfter, progressChange } from "./progress-events";

const CHANGE = {
  user_id: "u1",
  course_id: "c1",
  lesson_id: "l1",
  item_id: "i2",
  item_status: "completed",
  percent: 50,
  completed_items: 2,
  total_items: 4,
  status: "in_progress",
} as const;

const item = (id: string, status: "not_started" | "completed") => ({
  id,
  type: "exercise" as const,
  title: id,
  status,
  exercise_id: `e-${id}`,
});

const course: Course = {
  id: "c1",
  slug: "python",
  title: "Python",
  summary: "",
  level: "beginner",
  language: "Python",
  code_languages: ["python"],
  lesson_count: 2,
  exercise_count: 4,
  duration_minutes: 60,
  enrolled: true,
  percent: 25,
  description_html: "",
  learn: [],
  can: { enrol: false, learn: true },
  progress: {
    course_id: "c1",
    status: "in_progress",
    percent: 25,
    completed_items: 1,
    total_items: 4,
    resume: null,
    stream_cursor: 3,
  },
  modules: [
    {
      id: "m1",
      slug: "m",
      title: "M",
      summary: "",
      lessons: [
        {
          id: "l1",
          slug: "one",
          title: "One",
          number: 1,
          duration_minutes: 30,
          status: "in_progress",
          items: [item("i1", "completed"), item("i2", "not_started")],
        },
        {
          id: "l2",
          slug: "two",
          title: "Two",
          number: 2,
          duration_minutes: 30,
          status: "not_started",
          items: [item("i3", "not_started"), item("i4", "not_started")],
        },
      ],
    },
  ],
};

test("an accepted exercise moves its item, its lesson and the course", () => {
  const after = courseAfter(course, CHANGE);
  expect(after).toMatchObject({ percent: 50, progress: { percent: 50, completed_items: 2 } });
  expect(after.modules[0]?.lessons.map((lesson) => lesson.status)).toEqual(["completed", "not_started"]);
});

test("another course's change leaves this one alone", () => {
  expect(courseAfter(course, { ...CHANGE, course_id: "c2" })).toBe(course);
});

test("a lesson shows its item's new status", () => {
  const lesson = { id: "l1", items: [{ ...item("i2", "not_started"), html: null }] } as unknown as Lesson;
  expect(lessonAfter(lesson, CHANGE).items[0]?.status).toBe("completed");
  expect(lessonAfter(lesson, { ...CHANGE, lesson_id: "l9" })).toBe(lesson);
});

test("other events are not progress", () => {
  expect(progressChange(streamEvent("user:u1", 1, "practice.submission_judged.v1", {}))).toBeNull();
  expect(progressChange(streamEvent("user:u1", 1, "learning.progress_changed.v1", CHANGE))).toEqual(CHANGE);
});
