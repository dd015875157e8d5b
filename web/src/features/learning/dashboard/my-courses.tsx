import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import type { MyCourse } from "@/shared/api/types";
import { tDashboard } from "@/shared/i18n/dashboard";
import { tStatus } from "@/shared/i18n/learning";
import { ago } from "@/shared/lib/format";
import { GutterLine } from "@/shared/ui/gutter";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { myCoursesQuery } from "../api/mine";
import { courseState } from "../components/course-lines";
import { ProgressBar } from "../components/progress-bar";
import { ShowMore } from "../components/show-more";

/** The courses that the learner is in, the one with the newest activity first. */
export function MyCourses() {
  const mine = useInfiniteQuery(myCoursesQuery);
  const list = useRef<HTMLOListElement>(null);
  return (
    <section aria-labelledby="my-courses">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="my-courses" className="text-2xl">
          {tDashboard.courses}
        </h2>
        <Link to="/courses" className="text-petrol underline">
          {tDashboard.allCourses}
        </Link>
      </div>
      {mine.data ? (
        <ol ref={list} className="overflow-hidden rounded-l border border-hair bg-surface">
          {mine.data.pages
            .flatMap((page) => page.items)
            .map((entry, index) => (
              <li key={entry.course.id} className="border-hair not-first:border-t">
                <CourseLine entry={entry} number={index + 1} />
              </li>
            ))}
        </ol>
      ) : mine.isError ? (
        <ProblemBlock error={mine.error} retry={() => mine.refetch()} />
      ) : (
        <MyCoursesSkeleton />
      )}
      <ShowMore pages={mine} list={list} />
    </section>
  );
}

function CourseLine({ entry, number }: { entry: MyCourse; number: number }) {
  const { course, status, last_activity_at: last } = entry;
  return (
    <GutterLine label={number} state={courseState(course)}>
      <div className="relative flex flex-wrap items-center gap-x-8 gap-y-1 px-5 py-4 hover:bg-petrol-soft">
        <div className="min-w-[min(13rem,100%)] flex-1">
          <h3 className="text-xl" lang={course.language} dir="auto">
            <Link to="/courses/$slug" params={{ slug: course.slug }} className="after:absolute after:inset-0">
              {course.title}
            </Link>
          </h3>
          <p className="text-sm text-ink2">
            {tStatus[status]} · <time dateTime={last}>{ago(last)}</time>
          </p>
        </div>
        <div className="w-60 max-w-full">
          <ProgressBar percent={course.percent ?? 0} label={course.title} />
        </div>
      </div>
    </GutterLine>
  );
}

function MyCoursesSkeleton() {
  return (
    <div className="h-20 rounded-l border border-hair bg-surface p-5 ps-20">
      <Loading />
      <Skeleton className="h-10 w-full" />
    </div>
  );
}
