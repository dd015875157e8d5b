import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import { isProblem } from "@/shared/api/problem";
import type { Exercise } from "@/shared/api/types";
import { exerciseQuery } from "./exercise";

/** Opens the next hint of an exercise; opened ones belong to the exercise from then on. */
export function useOpenHint(exerciseId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = exerciseQuery(exerciseId);
  return useMutation({
    mutationFn: (number: number) =>
      call("POST /exercises/{exercise_id}/hints", { path: { exercise_id: exerciseId }, body: { number } }),
    onSuccess: (hint) =>
      queryClient.setQueryData<Exercise>(queryKey, (exercise) => {
        if (!exercise) return exercise;
        const others = exercise.hints.opened.filter(({ number }) => number !== hint.number);
        return { ...exercise, hints: { ...exercise.hints, opened: [...others, hint] } };
      }),
    onError: (error) => {
      if (isProblem(error, "hint_locked")) return queryClient.invalidateQueries({ queryKey });
    },
  });
}
