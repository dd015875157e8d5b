import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { useConnectionState } from "@/shared/realtime/use-stream";
import { Icon, type IconName } from "@/shared/ui/icon";
import { Notice } from "@/shared/ui/notice";
import type { Run } from "../submissions/run";
import type { Following } from "../submissions/use-submissions";
import { Elapsed } from "./elapsed";
import { verdictMeaning } from "./reason";
import { verdictState, verdictTone } from "./verdict";

interface Props {
  submissions: Following;
  exercise: Exercise;
}

/** Where a submission stands: on its way, in the queue, at which test, or its verdict. */
export function RunSummary({ submissions, exercise }: Props) {
  const { run, isSending } = submissions;
  if (run?.phase === "judged") return <VerdictSummary run={run} exercise={exercise} />;
  if (!run && !isSending) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 px-4 py-3">
      <span className="flex items-center gap-2 self-center text-lg font-semibold">
        <Icon name="clock" />
        {run ? stage(run) : tPractice.sending}
      </span>
      {run?.phase === "queued" && run.estimateMs ? (
        <span className="text-ink2">{tResults.estimate(milliseconds(run.estimateMs))}</span>
      ) : null}
      <Elapsed since={submissions.since} onLookAgain={submissions.refresh} />
      {run && run.attempt > 1 ? <p className="w-full text-ink2">{tPractice.attempt(run.attempt)}</p> : null}
      <ConnectionNote />
    </div>
  );
}

export function stage(run: Run): string {
  return run.phase === "queued"
    ? tPractice.queued(run.place)
    : tPractice.judging(run.results.length, run.total);
}

function ConnectionNote() {
  const connection = useConnectionState();
  return connection === "waiting" ? (
    <div className="w-full">
      <Notice tone="warn">{tPractice.reconnecting}</Notice>
    </div>
  ) : null;
}

const ICONS: Record<string, IconName> = { pass: "pass", warn: "warn", fail: "fail" };

function VerdictSummary({ run, exercise }: { run: Run; exercise: Exercise }) {
  const verdict = run.verdict ?? "judge_error";
  const ownInput = run.kind === "input" && verdict === "accepted";
  const facts = [
    run.points === null || run.maxPoints === null ? null : tResults.pointsOf(run.points, run.maxPoints),
    run.kind === "input" || !run.total ? null : tPractice.passedOf(run.passed, run.total),
    run.timeMs ? milliseconds(run.timeMs) : null,
    run.memoryKb ? kilobytes(run.memoryKb) : null,
  ].filter((fact) => fact !== null);
  const meaning = summaryMeaning(run, exercise);
  return (
    <div className="px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className={`flex items-center gap-2 text-xl ${verdictTone(verdict)}`}>
          <Icon name={ICONS[verdictState(verdict)] ?? "dot"} />
          {ownInput ? tPractice.ran : tPractice.verdict[verdict]}
        </h3>
        <span className="text-ink2 tabular-nums">{facts.join(" · ")}</span>
      </div>
      {meaning ? <p className="mt-1 break-words text-ink2">{meaning}</p> : null}
    </div>
  );
}

function summaryMeaning(run: Run, { limits, can, type }: Exercise): string {
  const verdict = run.verdict ?? "judge_error";
  const isToldBelow =
    (verdict !== "wrong_answer" || type === "output_only") &&
    run.results.some((result) => result.visible && result.verdict === verdict);
  if (verdict !== "accepted") return isToldBelow ? "" : verdictMeaning(verdict, limits);
  if (run.kind !== "run") return "";
  return can.submit ? tPractice.runPassed : tPractice.tryPassed;
}
