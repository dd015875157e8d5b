import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sendTry, type Try, tryQuery } from "../api/tries";
import { emptyRun, withSnapshot } from "../submissions/run";
import { useSending } from "../submissions/use-sending";
import type { Following } from "../submissions/use-submissions";

/** The run of a visitor: followed by asking, as only learners have a live stream. */
export interface TryRun extends Following {
  isBusy: boolean;
  start: (program: Omit<Try, "idempotencyKey">) => void;
}

export function useTry(): TryRun {
  const sending = useSending(sendTry, nothingToTell);
  const { data, error, refetch } = useQuery(tryQuery(sending.id));
  const run = useMemo(() => (data ? withSnapshot(emptyRun(data.id), data) : null), [data]);
  const isWaiting = sending.id !== null && run?.phase !== "judged";
  return {
    run,
    isSending: sending.isSending || (isWaiting && !run),
    isBusy: sending.isSending || (isWaiting && !error),
    error: sending.error ?? (isWaiting ? error : null),
    since: run?.sentAt ?? sending.pressedAt,
    refresh: () => void refetch(),
    start: (program) => sending.send({ ...program, idempotencyKey: crypto.randomUUID() }),
  };
}

/** What the server answered is asked for again by `tryQuery`. */
function nothingToTell(): void {}
