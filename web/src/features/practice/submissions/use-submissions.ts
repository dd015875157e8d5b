import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { type Attempt, sendAttempt } from "../api/submissions";
import type { Runs } from "./events";
import type { Run } from "./run";
import { usePolling, useRuns } from "./use-runs";
import { useSending } from "./use-sending";

/** What the page knows of the submission that it shows. */
export interface Following {
  run: Run | null;
  /** Between the press and the server's answer. */
  isSending: boolean;
  /** Why the last press did not get through; null when it did. */
  error: Error | null;
  /** When the shown submission was sent: milliseconds of `performance.now()`. */
  since: number;
  /** Asks the server at once. */
  refresh: () => void;
}

/** And how to send another one. */
export interface Submissions extends Following {
  send: (attempt: Attempt) => void;
  clearError: () => void;
}

/**
 * Follows the learner's submissions to one exercise: the one sent from this page, else the newest.
 *
 * The stream is followed from the exercise's own stamp on, before anything is sent, so no event can fall between.
 */
export function useSubmissions(exercise: Exercise, me: Me): Submissions {
  const [runs, tell] = useRuns(me, exercise.stream_cursor, exercise.latest);
  const sending = useSending(sendAttempt, tell);
  const [hasSent, setSent] = useState(false);
  const id = hasSent ? sending.id : (exercise.latest?.id ?? null);
  const run = id ? (runs[id] ?? null) : null;
  const refresh = usePolling(run, tell);
  useAfterVerdicts(runs, exercise.id);
  return {
    run,
    isSending: sending.isSending,
    error: sending.error,
    since: run?.sentAt ?? sending.pressedAt,
    send: (attempt) => {
      setSent(true);
      sending.send(attempt);
    },
    clearError: sending.clearError,
    refresh,
  };
}

/** A verdict, of this tab or another one, changes what the page shows elsewhere: the history, "solved". */
function useAfterVerdicts(runs: Runs, exerciseId: string): void {
  const queryClient = useQueryClient();
  const judged = Object.values(runs)
    .filter((run) => run.phase === "judged" && run.kind === "submit" && run.exerciseId === exerciseId)
    .map((run) => `${run.id} ${run.attempt}`)
    .join();
  useEffect(() => {
    if (!judged) return;
    queryClient.invalidateQueries({ queryKey: ["history", exerciseId] });
    queryClient.invalidateQueries({ queryKey: ["exercise", exerciseId] });
  }, [queryClient, judged, exerciseId]);
}
