import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { Body } from "@/shared/api/routes";
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

/** The learner's own cases as the server takes them. */
export type SentCases = NonNullable<Body<"POST /exercises/{exercise_id}/run">["cases"]> | null;

export type SentCase = NonNullable<SentCases>[number];

/** One press of Run or Submit. A second try of the same press carries the same key and is judged once. */
export interface Attempt {
  exerciseId: string;
  kind: SubmissionKind;
  language: string;
  source: string;
  /** For the kind `input`. */
  cases: SentCases;
  idempotencyKey: string;
}

export function sendAttempt(attempt: Attempt): Promise<Submission> {
  const { exerciseId, kind, language, source, cases, idempotencyKey } = attempt;
  const path = { exercise_id: exerciseId };
  if (kind === "submit") {
    return call("POST /exercises/{exercise_id}/submit", { path, body: { language, source }, idempotencyKey });
  }
  const body = { language, source, cases: kind === "input" ? cases : null };
  return call("POST /exercises/{exercise_id}/run", { path, body, idempotencyKey });
}

/** One press of Run at a lesson's block. */
export interface Snippet {
  language: string;
  source: string;
  stdin: string;
  idempotencyKey: string;
}

export function sendSnippet({ idempotencyKey, ...body }: Snippet): Promise<Submission> {
  return call("POST /runs", { body, idempotencyKey });
}
