import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { courseQuery } from "@/features/learning/api/courses";
import type { Action } from "@/shared/actions/registry";

/** The lessons of the course that is open. */
export function useDestinations(): Action[] {
  const { slug = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: course } = useQuery({ ...courseQuery(slug), enabled: slug !== "" });
  if (!course) return [];
  const lessons = course.modules.flatMap((module) => module.lessons);
  return lessons.map(({ slug: lesson, title }) => ({
    id: `go.lesson.${lesson}`,
    label: title,
    icon: "book",
    section: "go",
    perform: () => void navigate({ to: "/learn/$slug/$lesson", params: { slug, lesson } }),
  }));
}
