import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { isProblem } from "@/shared/api/problem";
import type { Course } from "@/shared/api/types";
import { tCourse } from "@/shared/i18n/learning";
import { AuthorHtml } from "@/shared/ui/author-html";
import { NotFoundPage } from "@/shared/ui/not-found-page";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { courseQuery } from "../api/courses";
import { CourseFacts } from "../components/course-facts";
import { useLiveProgress } from "../progress-events";
import { CourseAction } from "./course-action";
import { CourseOutline } from "./course-outline";
import { CourseProgress } from "./course-progress";
import { LeaveCourse, LeftNote } from "./leave-course";

interface Props {
  slug: string;
  /** Exercises to try, for whoever is not enrolled. */
  previews: ReactNode;
}

/** One course: what it teaches, its lessons, and the one thing to do next. */
export function CoursePage({ slug, previews }: Props) {
  const course = useQuery(courseQuery(slug));
  usePageTitle(course.data?.title);
  useLiveProgress(slug);
  if (isProblem(course.error) && course.error.status === 404) return <NotFoundPage />;
  if (course.isError && !course.data) {
    return <ProblemPage error={course.error} retry={() => course.refetch()} />;
  }
  return course.data ? <CourseSheet course={course.data} previews={previews} /> : <CourseSkeleton />;
}

const SHEET =
  "mx-auto grid max-w-6xl gap-x-12 gap-y-8 px-4 py-8 sm:px-6 sm:py-12 lg:grid-cols-[minmax(0,1fr)_20rem]";

function CourseSheet({ course, previews }: { course: Course; previews: ReactNode }) {
  const [hasLeft, setLeft] = useState(false);
  return (
    <div className={SHEET}>
      <header>
        <h1 className="text-4xl" lang={course.language} dir="auto">
          {course.title}
        </h1>
        <p className="mt-3 mb-4 max-w-[60ch] text-lg text-ink2" lang={course.language} dir="auto">
          {course.summary}
        </p>
        <CourseFacts course={course} />
      </header>
      <aside className="lg:row-span-2">
        <div className="rounded-l border border-hair bg-surface p-6 lg:sticky lg:top-20">
          {course.progress ? <CourseProgress course={course} /> : null}
          {hasLeft && !course.enrolled ? <LeftNote /> : null}
          <CourseAction course={course} />
          {course.learn.length ? <WhatYouLearn course={course} /> : null}
          {course.enrolled ? <LeaveCourse course={course} onLeft={() => setLeft(true)} /> : null}
        </div>
      </aside>
      <div className="min-w-0">
        <h2 className="mb-4 text-2xl">{tCourse.outline}</h2>
        <CourseOutline course={course} />
        {course.enrolled ? null : previews}
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

function WhatYouLearn({ course }: { course: Course }) {
  return (
    <section className="mt-6 border-t border-hair pt-5">
      <h2 className="mb-2 text-lg">{tCourse.learn}</h2>
      <ul
        lang={course.language}
        dir="auto"
        className="list-disc space-y-1.5 ps-5 text-ink2 marker:text-petrol"
      >
        {course.learn.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function CourseSkeleton() {
  return (
    <div className={SHEET}>
      <Loading />
      <div>
        <Skeleton className="h-12 w-96 max-w-full" />
        <Skeleton className="mt-3 h-14 w-full max-w-xl" />
        <Skeleton className="mt-4 h-6 w-80 max-w-full" />
      </div>
      <Skeleton className="h-96 rounded-l lg:row-span-2" />
      <div>
        <Skeleton className="mb-4 h-7 w-32" />
        <Skeleton className="h-[40rem] rounded-l" />
      </div>
    </div>
  );
}
