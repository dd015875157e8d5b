import { useEffect, useState } from "react";
import { tPractice } from "@/shared/i18n/en/practice";
import { countPassed, type Run } from "../submissions/run";
import { stage } from "./run-summary";

const QUIET_MS = 400;

/** Says to a screen reader how a submission goes; fast news are gathered, so that the verdict is not drowned. */
export function Announcer({ run }: { run: Run | null }) {
  const text = run ? announcement(run) : "";
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
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
    return tPractice.announceVerdict(tPractice.verdict[verdict], run.passed, run.total);
  }
  if (!run.results.length) return stage(run);
  return tPractice.announceTests(countPassed(run.results), run.results.length, run.total);
}
