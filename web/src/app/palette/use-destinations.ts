import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { courseQuery } from "@/features/learning/api/courses";
import { myCoursesQuery } from "@/features/learning/api/mine";
import type { Action } from "@/shared/actions/registry";
import { useMe } from "@/shared/api/me";

/** Where one may want to go: the lessons of the course that is open, then the learner's courses. */
export function useDestinations(): Action[] {
  return [...useLessons(), ...useMyCourses()];
}

function useLessons(): Action[] {
  const { slug = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: course } = useQuery({ ...courseQuery(slug), enabled: slug !== "" });
  const lessons = course?.modules.flatMap((module) => module.lessons) ?? [];
  return lessons.map(({ slug: lesson, title }) => ({
    id: `go.lesson.${lesson}`,
    label: title,
    icon: "book",
    section: "go",
    perform: () => void navigate({ to: "/learn/$slug/$lesson", params: { slug, lesson } }),
  }));
}

function useMyCourses(): Action[] {
  const me = useMe();
  const navigate = useNavigate();
  const { data } = useInfiniteQuery({ ...myCoursesQuery, enabled: Boolean(me) });
  const courses = data?.pages.flatMap((page) => page.items) ?? [];
  return courses.map(({ course: { slug, title } }) => ({
    id: `go.course.${slug}`,
    label: title,
    icon: "book",
    section: "go",
    perform: () => void navigate({ to: "/courses/$slug", params: { slug } }),
  }));
}
