import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CourseCard } from "@/shared/api/types";
import { tHome } from "@/shared/i18n/home";
import { tCourse, tCourses } from "@/shared/i18n/learning";
import { buttonClass } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { coursesQuery, progressQuery } from "./api/courses";
import { ProgressBar } from "./components/progress-bar";

/** The courses someone is enrolled in, each with the way back to where they stopped. */
export function ContinueCourses() {
  const courses = useInfiniteQuery(coursesQuery);
  if (courses.isError) return <ProblemPage error={courses.error} retry={() => courses.refetch()} />;
  if (!courses.data) return <ContinueSkeleton />;
  const enrolled = courses.data.pages.flatMap((page) => page.items).filter((card) => card.enrolled);
  if (!enrolled.length) {
    return (
      <GutterLine label="0" className="overflow-hidden rounded-l border border-hair bg-surface">
        <div className="p-5 sm:p-6">
          <h3 className="text-2xl">{tHome.nothing}</h3>
          <p className="mt-1 mb-4 text-ink2">{tCourses.lead}</p>
          <Link to="/courses" className={buttonClass("primary")}>
            {tHome.pick}
          </Link>
        </div>
      </GutterLine>
    );
  }
  return (
    <ul className="overflow-hidden rounded-l border border-hair bg-surface">
      {enrolled.map((card, index) => (
        <li key={card.id} className="border-hair not-first:border-t">
          <EnrolledCourse card={card} number={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function EnrolledCourse({ card, number }: { card: CourseCard; number: number }) {
  const progress = useQuery(progressQuery(card.id));
  const lesson = progress.data?.resume?.lesson_slug;
  const isDone = card.percent === 100;
  return (
    <GutterLine label={number} state={isDone ? "pass" : "part"}>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4 p-5 sm:p-6">
        <div className="min-w-64 flex-1">
          <h3 className="text-2xl">
            <Link to="/courses/$slug" params={{ slug: card.slug }} className="hover:underline">
              {card.title}
            </Link>
          </h3>
          <div className="mt-4">
            <ProgressBar percent={card.percent ?? 0} label={card.title} />
          </div>
        </div>
        {lesson && !isDone ? (
          <Link
            to="/learn/$slug/$lesson"
            params={{ slug: card.slug, lesson }}
            className={buttonClass("primary")}
          >
            {tCourse.resume}
          </Link>
        ) : (
          <Link
            to="/courses/$slug"
            params={{ slug: card.slug }}
            className={buttonClass(isDone ? "secondary" : "primary")}
          >
            {isDone ? tCourse.again : tCourse.resume}
          </Link>
        )}
      </div>
    </GutterLine>
  );
}

function ContinueSkeleton() {
  return (
    <div className="rounded-l border border-hair bg-surface p-6">
      <Loading />
      <Skeleton className="h-7 w-64 max-w-full" />
      <Skeleton className="mt-5 h-5 w-full max-w-xl" />
    </div>
  );
}
