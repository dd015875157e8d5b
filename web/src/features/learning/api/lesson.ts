import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

export const lessonQuery = (slug: string, lesson: string) =>
  queryOptions({
    queryKey: ["lesson", slug, lesson],
    queryFn: ({ signal }) =>
      call("GET /courses/slug/{slug}/lessons/{lesson_slug}", { path: { slug, lesson_slug: lesson }, signal }),
  });

/** Marks what there is to read in a lesson as read. */
export function useMarkRead(slug: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ids: { courseId: string; lessonId: string }) =>
      call("POST /courses/{course_id}/lessons/{lesson_id}/complete", {
        path: { course_id: ids.courseId, lesson_id: ids.lessonId },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["course", slug] }),
        queryClient.invalidateQueries({ queryKey: ["lesson", slug] }),
        queryClient.invalidateQueries({ queryKey: ["courses"] }),
        queryClient.invalidateQueries({ queryKey: ["progress"] }),
      ]),
  });
}

/** Remembers where the learner is. A failure costs no more than a scroll on another device, so it is not shown. */
export function useRememberPosition() {
  return useMutation({
    mutationFn: (position: { courseId: string; lessonId: string }) =>
      call("PUT /courses/{course_id}/position", {
        path: { course_id: position.courseId },
        body: { lesson_id: position.lessonId, item_id: null },
      }),
  });
}
