import { useEffect, useState } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { countPassed, type Run } from "../submissions/run";
import { stage } from "./run-summary";

/** A verdict is told soon; news of tests only when nothing else came for a while. */
const QUIET_MS = { verdict: 400, news: 2_000 };

/** Says to a screen reader how a submission goes, but not what was judged before this page was opened. */
export function Announcer({ run }: { run: Run | null }) {
  const [old] = useState(run?.phase === "judged" ? run.id : null);
  const text = run && run.id !== old ? announcement(run) : "";
  const quiet = run?.phase === "judged" ? QUIET_MS.verdict : QUIET_MS.news;
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quiet);
    return () => clearTimeout(timer);
  }, [text, quiet]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

export function announcement(run: Run): string {
  if (run.phase === "judged") {
    const verdict = run.verdict ?? "judge_error";
    if (run.kind === "input") return verdict === "accepted" ? tPractice.ran : tPractice.verdict[verdict];
    if (verdict === "accepted") return tPractice.announceAccepted(run.total);
    if (run.points !== null && run.maxPoints !== null)
      return tResults.announcePoints(
        tPractice.verdict[verdict],
        tResults.pointsOf(run.points, run.maxPoints),
      );
    return tPractice.announceVerdict(tPractice.verdict[verdict], run.passed, run.total);
  }
  if (!run.results.length) return stage(run);
  return tPractice.announceTests(countPassed(run.results), run.results.length, run.total);
}
