import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { coursesQuery } from "@/features/learning/api/courses";
import { CourseLines, CourseLinesSkeleton } from "@/features/learning/components/course-lines";
import { tHome } from "@/shared/i18n/home";
import { buttonClass } from "@/shared/ui/button";
import { ProblemBlock } from "@/shared/ui/problem-block";

const SHOWN = 3;

/** The first courses, and the way to all of them. */
export function LandingCourses() {
  const courses = useInfiniteQuery(coursesQuery({}, SHOWN));
  const cards = courses.data?.pages[0]?.items;
  if (courses.isError && !cards)
    return <ProblemBlock error={courses.error} retry={() => courses.refetch()} />;
  if (!cards) return <CourseLinesSkeleton />;
  if (!cards.length) return <p className="text-ink2">{tHome.noCourses}</p>;
  return (
    <>
      <CourseLines cards={cards} heading="h3" />
      <Link to="/courses" className={buttonClass("secondary", "mt-4")}>
        {tHome.allCourses}
      </Link>
    </>
  );
}
