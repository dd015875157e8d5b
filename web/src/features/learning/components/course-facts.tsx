import type { CourseCard } from "@/shared/api/types";
import { tCatalogue } from "@/shared/i18n/courses";
import { tCourses } from "@/shared/i18n/learning";
import { languageName, minutes } from "@/shared/lib/format";

/** What one programs in, level, language, size and length of a course, in one line. */
export function CourseFacts({ course }: { course: CourseCard }) {
  const facts = [
    tCourses.level[course.level],
    languageName(course.language),
    tCourses.lessons(course.lesson_count),
    tCourses.exercises(course.exercise_count),
    minutes(course.duration_minutes),
  ];
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink2">
      {course.code_languages.map((id) => (
        <li key={id} className="rounded-s border border-hair px-2 font-mono text-ink">
          {codeLanguageName(id)}
        </li>
      ))}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** "C++" for "cpp"; the id itself for one that this page does not know yet. */
export function codeLanguageName(id: string): string {
  return (tCatalogue.codeLanguage as Partial<Record<string, string>>)[id] ?? id;
}
