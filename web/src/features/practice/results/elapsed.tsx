import { useEffect, useState } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";

const SLOW_MS = 30_000;

/** How long a submission has been under way; names the wait when it becomes a long one. */
export function Elapsed({ since, onLookAgain }: { since: number; onLookAgain: () => void }) {
  const elapsed = useElapsed(since);
  return (
    <>
      <span className="text-ink2 tabular-nums">{tPractice.elapsed(`${(elapsed / 1000).toFixed(1)} s`)}</span>
      {elapsed > SLOW_MS ? (
        <div className="w-full">
          <Notice tone="warn" action={<Button onClick={onLookAgain}>{tPractice.checkAgain}</Button>}>
            {tPractice.slow}
          </Notice>
        </div>
      ) : null}
    </>
  );
}

function useElapsed(since: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - since);
}
