import type { Activity, Course, CourseCard, MyCourse } from "@/shared/api/types";

/** Things as the server sends them, for tests. */

export function card(number: number, change: Partial<CourseCard> = {}): CourseCard {
  return {
    id: `c${number}`,
    slug: `course-${number}`,
    title: `Course ${number}`,
    summary: "What it teaches.",
    level: "beginner",
    language: "en",
    code_languages: ["python"],
    lesson_count: 2,
    exercise_count: 3,
    duration_minutes: 60,
    enrolled: false,
    percent: null,
    ...change,
  };
}

export function course(change: Partial<Course> = {}): Course {
  return {
    ...card(1),
    description_html: "",
    learn: ["To write programs"],
    progress: null,
    can: { enrol: true, learn: false },
    modules: [
      {
        id: "m1",
        slug: "first",
        title: "First module",
        summary: "",
        lessons: [1, 2].map((number) => ({
          id: `l${number}`,
          slug: `lesson-${number}`,
          title: `Lesson ${number}`,
          number,
          duration_minutes: 30,
          status: "not_started" as const,
          items: [],
        })),
      },
    ],
    ...change,
  };
}

export function myCourse(number: number, change: Partial<MyCourse> = {}): MyCourse {
  return {
    course: card(number, { enrolled: true, percent: 40 }),
    status: "in_progress",
    resume: { lesson_slug: "loops", lesson_title: "Loops", item_id: null },
    last_activity_at: "2026-11-20T12:00:00Z",
    ...change,
  };
}

/** Four weeks that end on 20 November 2026; `counts` are those of the last days. */
export function activity(counts: number[], change: Partial<Activity> = {}): Activity {
  const end = Date.UTC(2026, 10, 20);
  const days = Array.from({ length: 28 }, (_, index) => ({
    date: new Date(end - (27 - index) * 86_400_000).toISOString().slice(0, 10),
    count: counts[index - 28 + counts.length] ?? 0,
  }));
  const isToday = (counts.at(-1) ?? 0) > 0;
  return { today: "2026-11-20", active_today: isToday, streak_days: 0, best_days: 0, days, ...change };
}
