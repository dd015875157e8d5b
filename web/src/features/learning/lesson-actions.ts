import { useNavigate } from "@tanstack/react-router";
import { type Action, useActions } from "@/shared/actions/registry";
import type { Lesson } from "@/shared/api/types";
import { tLearn } from "@/shared/i18n/learning";

/** The keys that lead to the lessons beside this one. */
export const LESSON_KEYS = { next: "Alt+N", previous: "Alt+P" };

/** Offers the ways from this lesson to those beside it and to its course, for keys and palette. */
export function useLessonActions({ course, next, previous }: Lesson): void {
  const navigate = useNavigate();
  const open = (lesson: string) => () =>
    navigate({ to: "/learn/$slug/$lesson", params: { slug: course.slug, lesson } });
  const actions: Action[] = [];
  if (next) {
    actions.push({
      id: "learning.next",
      label: tLearn.nextLesson(next.title),
      icon: "next",
      keys: LESSON_KEYS.next,
      perform: open(next.slug),
    });
  }
  if (previous) {
    actions.push({
      id: "learning.previous",
      label: tLearn.previousLesson(previous.title),
      icon: "previous",
      keys: LESSON_KEYS.previous,
      perform: open(previous.slug),
    });
  }
  actions.push({
    id: "learning.course",
    label: tLearn.backToCourse,
    icon: "book",
    perform: () => navigate({ to: "/courses/$slug", params: { slug: course.slug } }),
  });
  useActions(actions);
}
