import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer, useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import type { Exercise, Me, Submission } from "@/shared/api/types";
import type { StreamEvent } from "@/shared/realtime/protocol";
import { useConnectionState, useStream } from "@/shared/realtime/use-stream";
import { type Attempt, sendAttempt, submissionQuery } from "../api/submissions";
import { type Runs, withEvent } from "./events";
import { emptyRun, type Run, withSnapshot } from "./run";

/** Beside a working live connection a slow look is enough; without one it is the only news. */
const POLL_MS = { live: 5_000, alone: 1_000 };

type News = { event: StreamEvent } | { snapshot: Submission };

function withNews(runs: Runs, news: News): Runs {
  if ("event" in news) return withEvent(runs, news.event);
  const { snapshot } = news;
  return { ...runs, [snapshot.id]: withSnapshot(runs[snapshot.id] ?? emptyRun(snapshot.id), snapshot) };
}

/** What the page knows of the submission it shows, and how to send another one. */
export interface Submissions {
  run: Run | null;
  /** Between the press and the server's answer. */
  isSending: boolean;
  error: Error | null;
  /** When the shown submission was sent, or when this page first saw it: milliseconds of `Date.now()`. */
  since: number;
  send: (attempt: Attempt) => void;
  clearError: () => void;
  refresh: () => void;
}

/**
 * Follows the learner's submissions to one exercise.
 *
 * The stream is followed from the exercise's own stamp on, before anything is sent, so no event can fall
 * between; events of a submission whose POST is still on its way wait under its id.
 */
export function useSubmissions(exercise: Exercise, me: Me): Submissions {
  const queryClient = useQueryClient();
  const [runs, tell] = useReducer(
    withNews,
    exercise.latest,
    (latest): Runs => (latest ? withNews({}, { snapshot: latest }) : {}),
  );
  const [current, setCurrent] = useState<string | null>(exercise.latest?.id ?? null);
  const [since, setSince] = useState(Date.now);
  const run = current ? (runs[current] ?? null) : null;

  const refresh = () => {
    if (current) queryClient.invalidateQueries({ queryKey: submissionQuery(current).queryKey });
  };
  useStream(me.stream, exercise.stream_cursor, { onEvent: (event) => tell({ event }), onReset: refresh });
  usePolling(run, tell);
  useAfterVerdict(run, exercise.id);

  const sending = useMutation({
    mutationFn: sendAttempt,
    retry: (failures, error) => failures < 3 && error instanceof ApiProblem && error.isUnreached,
    retryDelay: (failures) => 400 * 2 ** failures,
    onMutate: () => {
      setCurrent(null);
      setSince(Date.now());
    },
    onSuccess: (submission) => {
      queryClient.setQueryData(submissionQuery(submission.id).queryKey, submission);
      tell({ snapshot: submission });
      setCurrent(submission.id);
    },
  });

  return {
    run,
    isSending: sending.isPending,
    error: sending.error,
    since,
    send: (attempt) => sending.mutate(attempt),
    clearError: sending.reset,
    refresh,
  };
}

/** Asks for the submission from time to time until its verdict and all its results are here. */
function usePolling(run: Run | null, tell: (news: News) => void): void {
  const connection = useConnectionState();
  const unfinished = run !== null && run.phase !== "judged";
  const every = connection === "open" ? POLL_MS.live : POLL_MS.alone;
  const { data } = useQuery({
    ...submissionQuery(run?.id ?? ""),
    enabled: run !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: unfinished ? every : false,
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (data) tell({ snapshot: data });
  }, [data, tell]);
}

/** A verdict changes what other parts of the page show: the history, the exercise's "solved". */
function useAfterVerdict(run: Run | null, exerciseId: string): void {
  const queryClient = useQueryClient();
  const verdictOf = run?.phase === "judged" ? run.id : null;
  const lacksResults = run !== null && run.phase === "judged" && run.results.length < run.total;
  const isSubmit = run?.kind === "submit";
  useEffect(() => {
    if (!verdictOf) return;
    if (lacksResults) queryClient.invalidateQueries({ queryKey: submissionQuery(verdictOf).queryKey });
    if (!isSubmit) return;
    queryClient.invalidateQueries({ queryKey: ["history", exerciseId] });
    queryClient.invalidateQueries({ queryKey: ["exercise", exerciseId] });
  }, [queryClient, verdictOf, lacksResults, isSubmit, exerciseId]);
}
