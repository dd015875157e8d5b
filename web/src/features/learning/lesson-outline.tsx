import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Course, OutlineLesson } from "@/shared/api/types";
import { tLearn, tStatus } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { GutterLine } from "@/shared/ui/gutter";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { courseQuery } from "./api/courses";
import { lessonState } from "./components/lesson-state";
import { ProgressBar } from "./components/progress-bar";

/** The course at the side of a lesson: where one is, what is done. */
export function LessonOutline({ slug, lesson }: { slug: string; lesson: string }) {
  const course = useQuery(courseQuery(slug)).data;
  if (!course) return <OutlineSkeleton />;
  return (
    <nav aria-label={tLearn.outline} className="pb-6">
      <div className="px-4 py-4">
        <Link
          to="/courses/$slug"
          params={{ slug }}
          className="font-display text-lg leading-tight font-semibold hover:underline"
        >
          {course.title}
        </Link>
        <div className="mt-2">
          <ProgressBar percent={course.percent ?? 0} label={course.title} />
        </div>
      </div>
      {course.modules.map((module) => (
        <section key={module.id} className="border-t border-hair">
          <h2 className="px-4 pt-3 pb-2 font-sans text-sm font-bold tracking-normal text-ink2">
            {module.title}
          </h2>
          <ol>
            {module.lessons.map((entry) => (
              <OutlineLine key={entry.id} course={course} entry={entry} isHere={entry.slug === lesson} />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function OutlineLine({ course, entry, isHere }: { course: Course; entry: OutlineLesson; isHere: boolean }) {
  return (
    <li className="border-t border-hair">
      <Link
        to="/learn/$slug/$lesson"
        params={{ slug: course.slug, lesson: entry.slug }}
        {...(isHere ? { "aria-current": "page" as const } : {})}
        className={cx("block -outline-offset-2", isHere ? "bg-petrol-soft font-semibold" : "hover:bg-sunk")}
      >
        <GutterLine
          label={entry.number}
          state={isHere && entry.status !== "completed" ? "here" : lessonState(entry.status)}
        >
          <span className="block px-3 py-2 leading-snug pointer-coarse:py-3">
            {entry.title}
            <span className="sr-only"> ({tStatus[entry.status]})</span>
          </span>
        </GutterLine>
      </Link>
    </li>
  );
}

function OutlineSkeleton() {
  return (
    <div className="space-y-3 p-4">
      <Loading />
      <Skeleton className="h-6 w-40" />
      {[1, 2, 3, 4].map((line) => (
        <Skeleton key={line} className="h-9" />
      ))}
    </div>
  );
}
