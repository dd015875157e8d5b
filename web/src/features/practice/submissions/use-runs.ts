import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import type { Me, Submission } from "@/shared/api/types";
import type { StreamEvent } from "@/shared/realtime/protocol";
import { useConnectionState, useStream } from "@/shared/realtime/use-stream";
import { submissionQuery } from "../api/submissions";
import { type Runs, withEvent } from "./events";
import { emptyRun, type Run, withSnapshot } from "./run";

/** Beside a working live connection a slow look is enough; without one it is the only news. */
const POLL_MS = { live: 5_000, alone: 1_000 };

/** What may be told of a submission: an event of the stream, or what the server answered. */
export type News = { event: StreamEvent } | { snapshot: Submission };
export type Tell = (news: News) => void;

function withNews(runs: Runs, news: News): Runs {
  if ("event" in news) return withEvent(runs, news.event);
  const { snapshot } = news;
  return { ...runs, [snapshot.id]: withSnapshot(runs[snapshot.id] ?? emptyRun(snapshot.id), snapshot) };
}

/**
 * Every submission of the learner that the stream tells of from `cursor` on, beside the one that is known already.
 *
 * Events of a submission whose POST is still on its way wait under its id.
 */
export function useRuns(me: Me, cursor: number | undefined, known: Submission | null): [Runs, Tell] {
  const queryClient = useQueryClient();
  const [runs, tell] = useReducer(
    withNews,
    known,
    (snapshot): Runs => (snapshot ? withNews({}, { snapshot }) : {}),
  );
  useStream(me.stream, cursor, {
    onEvent: (event) => tell({ event }),
    onReset: () => queryClient.invalidateQueries({ queryKey: ["submission"] }),
  });
  useEffect(() => {
    if (known) tell({ snapshot: known });
  }, [known]);
  return [runs, tell];
}

/** Asks for a submission from time to time until its verdict and all its results are here, and after a rejudge. */
export function usePolling(run: Run | null, tell: Tell): () => void {
  const queryClient = useQueryClient();
  const connection = useConnectionState();
  const isUnfinished = run !== null && run.phase !== "judged";
  const isIncomplete =
    run !== null && run.phase === "judged" && (run.isOutdated || run.results.length < run.total);
  const every = connection === "open" ? POLL_MS.live : POLL_MS.alone;
  const id = run?.id ?? "";
  const { data } = useQuery({
    ...submissionQuery(id),
    enabled: run !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: isUnfinished ? every : false,
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (data) tell({ snapshot: data });
  }, [data, tell]);
  useEffect(() => {
    if (isIncomplete) queryClient.invalidateQueries({ queryKey: submissionQuery(id).queryKey });
  }, [queryClient, isIncomplete, id]);
  return () => queryClient.invalidateQueries({ queryKey: submissionQuery(id).queryKey });
}
