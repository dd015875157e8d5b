import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useActions } from "@/shared/actions/registry";
import type { MyCourse } from "@/shared/api/types";
import { tDashboard } from "@/shared/i18n/dashboard";
import { buttonClass } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { myCoursesQuery } from "../api/mine";
import { ProgressBar } from "../components/progress-bar";

/** The way back to where the learner stopped: the course with the newest activity that is not finished. */
export function Continue() {
  const mine = useInfiniteQuery(myCoursesQuery);
  const courses = mine.data?.pages.flatMap((page) => page.items);
  const current = courses?.find(({ status }) => status !== "completed");
  return (
    <section aria-labelledby="continue">
      <h2 id="continue" className="mb-3 text-lg text-ink2">
        {courses && !current ? tDashboard.allDone : tDashboard.continue}
      </h2>
      {courses ? (
        current ? (
          <Current entry={current} />
        ) : (
          <AllDone />
        )
      ) : mine.isError ? (
        <ProblemBlock error={mine.error} retry={() => mine.refetch()} />
      ) : (
        <ContinueSkeleton />
      )}
    </section>
  );
}

function Current({ entry: { course, status, resume } }: { entry: MyCourse }) {
  const navigate = useNavigate();
  const place = resume
    ? ({
        to: "/learn/$slug/$lesson",
        params: { slug: course.slug, lesson: resume.lesson_slug },
      } as const)
    : ({ to: "/courses/$slug", params: { slug: course.slug } } as const);
  useActions([
    {
      id: "learning.continue",
      label: tDashboard.continueIn(course.title),
      icon: "play",
      perform: () => void navigate(place),
    },
  ]);
  return (
    <GutterLine
      label={<Icon name="play" />}
      state="here"
      className="min-h-64 sm:min-h-48 overflow-hidden rounded-l border border-hair bg-surface"
    >
      <div className="flex h-full flex-col p-5 sm:p-7">
        <p className="text-ink2" lang={course.language} dir="auto">
          {course.title}
        </p>
        <h3 className="mt-1 text-3xl" lang={course.language} dir="auto">
          {resume ? resume.lesson_title : course.title}
        </h3>
        <div className="mt-auto flex flex-wrap items-center gap-x-8 gap-y-4 pt-5">
          <Link {...place} className={buttonClass("primary", "min-h-12 px-7 text-lg")}>
            {status === "not_started" ? tDashboard.startNow : tDashboard.go}
          </Link>
          <div className="min-w-[min(12rem,100%)] max-w-sm flex-1">
            <ProgressBar percent={course.percent ?? 0} label={course.title} />
          </div>
        </div>
      </div>
    </GutterLine>
  );
}

function AllDone() {
  return (
    <GutterLine
      label=""
      state="pass"
      className="min-h-64 sm:min-h-48 overflow-hidden rounded-l border border-hair bg-surface"
    >
      <div className="p-5 sm:p-7">
        <p className="mb-5 text-lg">{tDashboard.allDoneLead}</p>
        <Link to="/courses" className={buttonClass("primary")}>
          {tDashboard.findNext}
        </Link>
      </div>
    </GutterLine>
  );
}

function ContinueSkeleton() {
  return (
    <div className="min-h-64 sm:min-h-48 rounded-l border border-hair bg-surface p-5 ps-20 sm:p-7 sm:ps-21">
      <Loading />
      <Skeleton className="h-6 w-48 max-w-full" />
      <Skeleton className="mt-2 h-8 w-80 max-w-full" />
      <Skeleton className="mt-8 h-12 w-full max-w-lg" />
    </div>
  );
}
