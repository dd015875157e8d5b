import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import type { Submission } from "@/shared/api/types";
import { useConnectionState } from "@/shared/realtime/use-stream";
import { submissionQuery } from "../api/submissions";
import type { Tell } from "./use-runs";

/** Sends programs of one kind, and knows of the last one. */
export interface Sending<Attempt> {
  /** The submission that the server made of the last press; null before it answered. */
  id: string | null;
  /** Between the press and the server's answer. */
  isSending: boolean;
  error: Error | null;
  /** When the last press was, by `performance.now()`. */
  pressedAt: number;
  send: (attempt: Attempt) => void;
  clearError: () => void;
}

/**
 * One press, one submission: an attempt whose answer was lost is sent again with the same key, a few times at
 * once, and once more by itself when the connection is back. The server judges a key once.
 */
export function useSending<Attempt>(
  transmit: (attempt: Attempt) => Promise<Submission>,
  tell: Tell,
): Sending<Attempt> {
  const queryClient = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [pressedAt, setPressedAt] = useState(() => performance.now());
  const { mutate, ...sending } = useMutation({
    mutationFn: transmit,
    retry: (failures, error) => failures < 3 && isUnreached(error),
    retryDelay: (failures) => 400 * 2 ** failures,
    onMutate: () => {
      setId(null);
      setPressedAt(performance.now());
    },
    onSuccess: (submission) => {
      queryClient.setQueryData(submissionQuery(submission.id).queryKey, submission);
      tell({ snapshot: submission });
      setId(submission.id);
    },
  });
  useConnectionBack(isUnreached(sending.error), () => sending.variables && mutate(sending.variables));
  return {
    id,
    isSending: sending.isPending,
    error: sending.error,
    pressedAt,
    send: mutate,
    clearError: sending.reset,
  };
}

export function isUnreached(error: Error | null): boolean {
  return error instanceof ApiProblem && error.isUnreached;
}

/** Calls `goOn` when the browser is on line again or the live connection came back, as long as one waits for it. */
function useConnectionBack(isWaiting: boolean, goOn: () => void): void {
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  });
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => latest.current();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isWaiting]);
  const connection = useConnectionState();
  const before = useRef(connection);
  useEffect(() => {
    const cameBack = before.current !== "open" && connection === "open";
    before.current = connection;
    if (isWaiting && cameBack) latest.current();
  }, [isWaiting, connection]);
}
