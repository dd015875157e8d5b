import type { CourseCard } from "@/shared/api/types";
import { tCourses } from "@/shared/i18n/learning";
import { languageName, minutes } from "@/shared/lib/format";

/** Level, language, size and length of a course, in one line. */
export function CourseFacts({ course }: { course: CourseCard }) {
  const facts = [
    tCourses.level[course.level],
    languageName(course.language),
    tCourses.lessons(course.lesson_count),
    tCourses.exercises(course.exercise_count),
    minutes(course.duration_minutes),
  ];
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink2">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
