import { useEffect, useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import { tPractice } from "@/shared/i18n/practice";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";

/** Why the code could not be sent, when to try again, and the button for it. The code itself stays where it is. */
export function SendProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const wait = useCountdown(error);
  const retry = (
    <Button onClick={onRetry} disabled={wait > 0}>
      {tPractice.again}
    </Button>
  );
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : null;
  return (
    <Notice tone={isPassing(error) ? "warn" : "fail"} action={retry}>
      {problemWords(error, wait)}
      {requestId ? (
        <span className="block text-sm text-ink2">
          {tErrors.requestId} <code className="select-all">{requestId}</code>
        </span>
      ) : null}
    </Notice>
  );
}

function isPassing(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 429 || error.status === 503 || error.isUnreached);
}

/** The words for a refusal; `wait`: seconds until another try makes sense. */
export function problemWords(error: Error, wait: number): string {
  if (!(error instanceof ApiProblem)) return tErrors.crashLead;
  if (error.isUnreached) return tPractice.unreached;
  if (error.code === "judge_unavailable") return tPractice.judgeDown;
  if (error.status === 401) return tPractice.loggedOut;
  if (error.status === 429 && wait === 0) return tPractice.tryNow;
  if (error.code === "queue_full") return tPractice.queueFull(wait, error.place);
  if (error.status === 429) return tPractice.tooMany(wait);
  return error.detail || error.title || tErrors.failedLead;
}

const USUAL_WAIT_S = 5;

function useCountdown(error: Error): number {
  const seconds =
    error instanceof ApiProblem && error.status === 429 ? (error.retryAfter ?? USUAL_WAIT_S) : 0;
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (!seconds) return;
    const timer = setInterval(() => setLeft((value) => Math.max(0, value - 1)), 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
