import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CourseCard } from "@/shared/api/types";
import { tCourses } from "@/shared/i18n/learning";
import { Button } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { StatePage } from "@/shared/ui/state-page";
import { coursesQuery } from "./api/courses";
import { CourseFacts } from "./components/course-facts";
import { ProgressBar } from "./components/progress-bar";

export function CataloguePage() {
  usePageTitle(tCourses.page);
  const courses = useInfiniteQuery(coursesQuery);
  if (courses.isError) return <ProblemPage error={courses.error} retry={() => courses.refetch()} />;
  const cards = courses.data?.pages.flatMap((page) => page.items);
  if (cards?.length === 0) return <StatePage title={tCourses.empty} lead={tCourses.emptyLead} label="0" />;
  return (
    <div className="mx-auto max-w-4xl px-4 py-10 sm:px-6 sm:py-14">
      <h1 className="text-4xl">{tCourses.page}</h1>
      <p className="mt-3 mb-8 max-w-[60ch] text-lg text-ink2">{tCourses.lead}</p>
      {cards ? <CourseList cards={cards} /> : <CourseListSkeleton />}
      {courses.hasNextPage ? (
        <Button
          className="mt-6"
          disabled={courses.isFetchingNextPage}
          onClick={() => courses.fetchNextPage()}
        >
          {tCourses.more}
        </Button>
      ) : null}
    </div>
  );
}

function CourseList({ cards }: { cards: CourseCard[] }) {
  return (
    <ol className="overflow-hidden rounded-l border border-hair bg-surface">
      {cards.map((card, index) => (
        <li key={card.id} className="border-hair not-first:border-t">
          <CourseLine card={card} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function CourseLine({ card, number }: { card: CourseCard; number: number }) {
  const state = card.percent === 100 ? "pass" : card.enrolled ? "part" : "none";
  return (
    <GutterLine label={number} state={state}>
      <article className="relative p-5 hover:bg-petrol-soft sm:p-6">
        <h2 className="text-2xl">
          <Link to="/courses/$slug" params={{ slug: card.slug }} className="after:absolute after:inset-0">
            {card.title}
          </Link>
        </h2>
        <p className="mt-1 mb-3 max-w-[65ch] text-ink2">{card.summary}</p>
        <CourseFacts course={card} />
        {card.enrolled ? (
          <div className="mt-4 max-w-md">
            <ProgressBar percent={card.percent ?? 0} label={card.title} />
          </div>
        ) : null}
      </article>
    </GutterLine>
  );
}

function CourseListSkeleton() {
  return (
    <div className="overflow-hidden rounded-l border border-hair bg-surface">
      <Loading />
      {[1, 2, 3].map((number) => (
        <GutterLine key={number} label={number} className="border-hair not-first:border-t">
          <div className="p-5 sm:p-6">
            <Skeleton className="h-7 w-64 max-w-full" />
            <Skeleton className="mt-2 h-6 w-full max-w-lg" />
            <Skeleton className="mt-3 h-5 w-72 max-w-full" />
          </div>
        </GutterLine>
      ))}
    </div>
  );
}
