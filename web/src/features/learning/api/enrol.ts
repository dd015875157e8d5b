import { useMutation, useQueryClient } from "@tanstack/react-query";
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
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["course", slug] }),
        queryClient.invalidateQueries({ queryKey: ["lesson", slug] }),
        queryClient.invalidateQueries({ queryKey: ["courses"] }),
      ]),
  });
}
