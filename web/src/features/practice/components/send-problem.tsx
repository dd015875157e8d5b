import { useEffect, useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import { tPractice } from "@/shared/i18n/practice";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";

interface Props {
  error: Error;
  onRetry: () => void;
  /** How the limit of runs is told where it is another one than usual: while one waits, and when it is over. */
  limit?: LimitWords;
}

interface LimitWords {
  wait: (seconds: number) => string;
  over: string;
}

/** Why the code could not be sent, when to try again, and the button for it. The code itself stays where it is. */
export function SendProblem({ error, onRetry, limit = usualLimit() }: Props) {
  const wait = useCountdown(error);
  const retry = (
    <Button onClick={onRetry} disabled={wait > 0}>
      {tPractice.again}
    </Button>
  );
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : null;
  return (
    <Notice tone={isPassing(error) ? "warn" : "fail"} action={retry}>
      {problemWords(error, wait, limit)}
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

function usualLimit(): LimitWords {
  return { wait: tPractice.tooMany, over: tPractice.tryNow };
}

/** The words for a refusal; `wait`: seconds until another try makes sense. */
function problemWords(error: Error, wait: number, limit: LimitWords): string {
  if (!(error instanceof ApiProblem)) return problemText(error);
  if (error.isUnreached) return tPractice.unreached;
  if (error.code === "judge_unavailable") return tPractice.judgeDown;
  if (error.status === 401) return tPractice.loggedOut;
  if (error.status === 429 && wait === 0) return limit.over;
  if (error.code === "queue_full") return tPractice.queueFull(wait, error.place);
  if (error.status === 429) return limit.wait(wait);
  return problemText(error);
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
