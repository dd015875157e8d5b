import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

/** The catalogue, page by page. */
export const coursesQuery = infiniteQueryOptions({
  queryKey: ["courses"],
  queryFn: ({ pageParam, signal }) => call("GET /courses", { query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});

/** A course with its outline and, for someone enrolled, the progress. */
export const courseQuery = (slug: string) =>
  queryOptions({
    queryKey: ["course", slug],
    queryFn: ({ signal }) => call("GET /courses/slug/{slug}", { path: { slug }, signal }),
  });

export const progressQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["progress", courseId],
    queryFn: ({ signal }) =>
      call("GET /courses/{course_id}/progress", { path: { course_id: courseId }, signal }),
  });
