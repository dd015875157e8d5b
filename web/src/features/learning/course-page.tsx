import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { isProblem } from "@/shared/api/problem";
import type { Course } from "@/shared/api/types";
import { tCourse } from "@/shared/i18n/learning";
import { AuthorHtml } from "@/shared/ui/author-html";
import { Icon } from "@/shared/ui/icon";
import { NotFoundPage } from "@/shared/ui/not-found-page";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { courseQuery } from "./api/courses";
import { CourseAction } from "./components/course-action";
import { CourseFacts } from "./components/course-facts";
import { CourseOutline } from "./components/course-outline";
import { ProgressBar } from "./components/progress-bar";
import { useLiveProgress } from "./progress-events";

const route = getRouteApi("/courses/$slug");

export function CoursePage() {
  const { slug } = route.useParams();
  const course = useQuery(courseQuery(slug));
  usePageTitle(course.data?.title);
  useLiveProgress(slug);
  if (isProblem(course.error) && course.error.status === 404) return <NotFoundPage />;
  if (course.isError) return <ProblemPage error={course.error} retry={() => course.refetch()} />;
  return course.data ? <CourseSheet course={course.data} /> : <CourseSkeleton />;
}

function CourseSheet({ course }: { course: Course }) {
  return (
    <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-10 px-4 py-10 sm:px-6 sm:py-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <header>
        <h1 className="text-4xl">{course.title}</h1>
        <p className="mt-3 mb-4 max-w-[60ch] text-lg text-ink2">{course.summary}</p>
        <CourseFacts course={course} />
      </header>
      <aside className="lg:row-span-2">
        <div className="rounded-l border border-hair bg-surface p-6 lg:sticky lg:top-20">
          {course.progress ? <CourseProgress course={course} /> : null}
          <CourseAction course={course} />
          {course.learn.length ? <WhatYouLearn points={course.learn} /> : null}
        </div>
      </aside>
      <div className="min-w-0">
        <h2 className="mb-4 text-2xl">{tCourse.outline}</h2>
        <CourseOutline course={course} />
        {course.description_html ? (
          <section className="mt-12">
            <h2 className="mb-4 text-2xl">{tCourse.about}</h2>
            <AuthorHtml html={course.description_html} />
          </section>
        ) : null}
      </div>
    </div>
  );
}

function CourseProgress({ course }: { course: Course }) {
  const progress = course.progress;
  if (!progress) return null;
  return (
    <div className="mb-5">
      <ProgressBar percent={progress.percent} label={course.title} />
      {progress.status === "completed" ? (
        <p className="mt-2 flex items-center gap-2 font-semibold text-pass">
          <Icon name="pass" />
          {tCourse.done}
        </p>
      ) : (
        <p className="mt-1 text-sm text-ink2">
          {tCourse.progress(progress.completed_items, progress.total_items)}
        </p>
      )}
    </div>
  );
}

function WhatYouLearn({ points }: { points: string[] }) {
  return (
    <section className="mt-6 border-t border-hair pt-5">
      <h2 className="mb-2 text-lg">{tCourse.learn}</h2>
      <ul className="list-disc space-y-1.5 ps-5 text-ink2 marker:text-petrol">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function CourseSkeleton() {
  return (
    <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-10 px-4 py-10 sm:px-6 sm:py-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Loading />
      <div>
        <Skeleton className="h-12 w-96 max-w-full" />
        <Skeleton className="mt-3 h-7 w-full max-w-xl" />
        <Skeleton className="mt-4 h-5 w-80 max-w-full" />
        <Skeleton className="mt-10 h-96 w-full" />
      </div>
      <Skeleton className="h-64 rounded-l" />
    </div>
  );
}
