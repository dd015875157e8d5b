import { queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { Submission } from "@/shared/api/types";

/** One press of Run by a visitor without an account. */
export interface Try {
  exerciseId: string;
  language: string;
  source: string;
  idempotencyKey: string;
}

export function sendTry({ exerciseId, idempotencyKey, ...body }: Try): Promise<Submission> {
  return call("POST /exercises/{exercise_id}/try", {
    path: { exercise_id: exerciseId },
    body,
    idempotencyKey,
  });
}

/** A visitor has no live stream: the first looks are quick, as most programs take less than 0.1 s. */
const LOOKS_MS = { first: 60, growth: 1.4, longest: 1_000 };

export const tryQuery = (id: string | null) =>
  queryOptions({
    queryKey: ["try", id],
    queryFn: ({ signal }) => call("GET /tries/{try_id}", { path: { try_id: id ?? "" }, signal }),
    enabled: id !== null,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.state === "judged"
        ? false
        : Math.min(LOOKS_MS.longest, LOOKS_MS.first * LOOKS_MS.growth ** dataUpdateCount),
  });
