import { call } from "@/shared/api/client";
import type { Draft } from "@/shared/api/types";

/** The learner's saved code for an exercise, one entry a language. */
export function fetchDrafts(exerciseId: string): Promise<Draft[]> {
  return call("GET /drafts/{exercise_id}", { path: { exercise_id: exerciseId }, background: true });
}

interface Saving {
  exerciseId: string;
  language: string;
  source: string;
  /** The version that the text goes back to; null when we know of none. */
  version: number | null;
  /** The page is being left: the call goes on without it. */
  leaving: boolean;
}

/** @throws ApiProblem `draft_conflict` with the server's `current` draft when `version` is not its newest. */
export function saveDraft({ exerciseId, leaving, ...body }: Saving): Promise<Draft> {
  return call("PUT /drafts/{exercise_id}", {
    path: { exercise_id: exerciseId },
    body,
    background: true,
    keepalive: leaving,
  });
}
