import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

/** How often to ask for the new verdict while it is not there. */
const EVERY_MS = 1_000;

export const rejudgingQuery = (id: string) =>
  queryOptions({
    queryKey: ["rejudging", id],
    queryFn: ({ signal }) =>
      call("GET /submissions/{submission_id}/rejudge", { path: { submission_id: id }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pending ? EVERY_MS : false),
  });

/** Has a submission judged again; `rejudgingQuery` follows it from there. */
export function useRejudge(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = rejudgingQuery(id);
  return useMutation({
    mutationFn: () => call("POST /submissions/{submission_id}/rejudge", { path: { submission_id: id } }),
    // an answer from before would say that nothing is pending
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: (rejudging) => queryClient.setQueryData(queryKey, rejudging),
  });
}
