import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

/** Enrols the learner; the course, its lessons and the catalogue show it afterwards. */
export function useEnrol(slug: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (courseId: string) =>
      call("POST /courses/{course_id}/enroll", {
        path: { course_id: courseId },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => showAnew(queryClient, slug),
  });
}

/** Takes the learner out of a course; what they did in it is kept for the day on which they come back. */
export function useLeave(slug: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (courseId: string) =>
      call("DELETE /courses/{course_id}/enroll", { path: { course_id: courseId } }),
    onSuccess: () => showAnew(queryClient, slug),
  });
}

function showAnew(queryClient: QueryClient, slug: string): Promise<unknown> {
  const shown = [["course", slug], ["lesson", slug], ["courses"]];
  return Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
