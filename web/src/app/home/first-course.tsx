import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { coursesQuery } from "@/features/learning/api/courses";
import { CourseLines, CourseLinesSkeleton } from "@/features/learning/components/course-lines";
import { tDashboard } from "@/shared/i18n/dashboard";
import { buttonClass } from "@/shared/ui/button";
import { ProblemBlock } from "@/shared/ui/problem-block";

const SHOWN = 3;

/** For somebody who is in no course: what to do first, with the first courses to choose from. */
export function FirstCourse() {
  const courses = useInfiniteQuery(coursesQuery({}, SHOWN));
  const cards = courses.data?.pages[0]?.items;
  return (
    <section aria-labelledby="first-course">
      <h2 id="first-course" className="text-2xl">
        {tDashboard.nothing}
      </h2>
      <p className="mt-1 mb-4 text-ink2">{tDashboard.nothingLead}</p>
      {courses.isError && !cards ? (
        <ProblemBlock error={courses.error} retry={() => courses.refetch()} />
      ) : cards ? (
        <CourseLines cards={cards} heading="h3" />
      ) : (
        <CourseLinesSkeleton />
      )}
      <Link to="/courses" className={buttonClass("primary", "mt-4")}>
        {tDashboard.allCourses}
      </Link>
    </section>
  );
}
