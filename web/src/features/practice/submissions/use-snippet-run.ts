import { useState } from "react";
import type { Me } from "@/shared/api/types";
import { type Snippet, sendSnippet } from "../api/submissions";
import { usePolling, useRuns } from "./use-runs";
import { useSending } from "./use-sending";
import type { Following } from "./use-submissions";

/** A program that belongs to no exercise: a runnable block of a lesson. The one result of its run holds the output. */
export interface SnippetRun extends Following {
  /** Sent and not judged yet: another press waits. */
  isBusy: boolean;
  start: (program: Omit<Snippet, "idempotencyKey">) => void;
}

/** Runs a block's code on the server and follows it live, as a submission of an exercise is followed. */
export function useSnippetRun(me: Me): SnippetRun {
  const [cursor, setCursor] = useState<number>();
  const [runs, tell] = useRuns(me, cursor, null);
  const sending = useSending(async (program: Snippet) => {
    const submission = await sendSnippet(program);
    // The stream is followed from the first answer's stamp on: nothing of this page happened before.
    setCursor((known) => known ?? submission.stream_cursor);
    return submission;
  }, tell);
  const run = sending.id ? (runs[sending.id] ?? null) : null;
  const refresh = usePolling(run, tell);
  const isBusy = sending.isSending || (run !== null && run.phase !== "judged");
  return {
    run,
    isSending: sending.isSending,
    isBusy,
    error: sending.error,
    since: run?.sentAt ?? sending.pressedAt,
    start: (program) => isBusy || sending.send({ ...program, idempotencyKey: crypto.randomUUID() }),
    refresh,
  };
}
