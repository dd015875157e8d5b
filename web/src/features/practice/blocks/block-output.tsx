import { tPractice } from "@/shared/i18n/practice";
import { tCode } from "@/shared/i18n/text";
import { milliseconds } from "@/shared/lib/format";
import { Elapsed } from "../results/elapsed";
import { ProgramText } from "../results/program-text";
import { stage } from "../results/run-summary";
import { verdictTone } from "../results/verdict";
import type { Run } from "../submissions/run";
import type { SnippetRun } from "../submissions/use-snippet-run";

/** What came of a run: how it stands, then what the program printed and how long it took. */
export function BlockOutput({ snippet }: { snippet: SnippetRun }) {
  const { run, isBusy, isSending } = snippet;
  return (
    <div role="status" className="empty:hidden">
      {isBusy ? (
        <p className="flex flex-wrap items-baseline gap-x-4 border-t border-hair px-4 py-2">
          {isSending || !run ? tPractice.sending : stage(run)}
          <Elapsed since={snippet.since} onLookAgain={snippet.refresh} />
        </p>
      ) : null}
      {run?.phase === "judged" ? <Outcome run={run} /> : null}
    </div>
  );
}

function Outcome({ run }: { run: Run }) {
  const [result] = run.results;
  const verdict = run.verdict ?? "judge_error";
  const errors = run.compileOutput || result?.stderr || result?.message || run.message;
  return (
    <div className="space-y-2 border-t border-hair px-3 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className={`font-semibold ${verdict === "accepted" ? "text-ink2" : verdictTone(verdict)}`}>
          {verdict === "accepted" ? tCode.printed : tPractice.verdict[verdict]}
        </span>
        {run.timeMs === null ? null : <span className="text-ink2">{milliseconds(run.timeMs)}</span>}
      </p>
      {result?.stdout ? (
        <ProgramText title={null} text={result.stdout} truncated={result.stdout_truncated} />
      ) : null}
      {!result?.stdout && verdict === "accepted" ? <p className="text-ink2">{tCode.printedNothing}</p> : null}
      {errors ? <ProgramText title={null} text={errors} linked /> : null}
    </div>
  );
}
