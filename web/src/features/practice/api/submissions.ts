import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { Submission, SubmissionKind } from "@/shared/api/types";

export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ["submission", id],
    queryFn: ({ signal }) =>
      call("GET /submissions/{submission_id}", { path: { submission_id: id }, signal }),
  });

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ["source", id],
    queryFn: ({ signal }) =>
      call("GET /submissions/{submission_id}/source", { path: { submission_id: id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const historyQuery = (exerciseId: string) =>
  infiniteQueryOptions({
    queryKey: ["history", exerciseId],
    queryFn: ({ pageParam, signal }) =>
      call("GET /submissions", { query: { exercise: exerciseId, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });

/** One press of Run or Submit. A second try of the same press carries the same key and is judged once. */
export interface Attempt {
  exerciseId: string;
  kind: SubmissionKind;
  language: string;
  source: string;
  stdin: string | null;
  idempotencyKey: string;
}

export function sendAttempt(attempt: Attempt): Promise<Submission> {
  const { exerciseId, kind, language, source, stdin, idempotencyKey } = attempt;
  const path = { exercise_id: exerciseId };
  if (kind === "submit") {
    return call("POST /exercises/{exercise_id}/submit", { path, body: { language, source }, idempotencyKey });
  }
  const body = { language, source, stdin: kind === "input" ? stdin : null };
  return call("POST /exercises/{exercise_id}/run", { path, body, idempotencyKey });
}
