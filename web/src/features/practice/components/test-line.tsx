import type { TestResult, VisibleTest } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/en/practice";
import { milliseconds } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { TestDetails } from "./test-details";
import { verdictState, verdictTone } from "./verdict";

/** A test that has no result: nothing was sent, or its turn is later, now, or never. */
export type Standing = "idle" | "waiting" | "running" | "not_run";

interface Props {
  number: number;
  test: VisibleTest | undefined;
  result: TestResult | undefined;
  standing: Standing;
  open: boolean;
}

/** One test in the gutter: its number, its name, how it went, and for a visible one what went in and out. */
export function TestLine({ number, test, result, standing, open }: Props) {
  const title = test ? test.title || tPractice.testTitle(number) : result?.name || tPractice.hidden;
  const state: GutterState = result ? verdictState(result.verdict) : standing === "running" ? "busy" : "none";
  const head = <Head title={title} result={result} standing={standing} />;
  const hasDetails = result !== undefined && (test !== undefined || result.message !== "");
  return (
    <li className="border-hair not-first:border-t">
      <GutterLine label={number} state={state} align="start">
        {hasDetails ? (
          <details open={open}>
            <summary className="px-4 py-2 -outline-offset-2 hover:bg-petrol-soft">{head}</summary>
            <TestDetails test={test} result={result} />
          </details>
        ) : (
          <div className="px-4 py-2">{head}</div>
        )}
      </GutterLine>
    </li>
  );
}

function Head({
  title,
  result,
  standing,
}: {
  title: string;
  result: TestResult | undefined;
  standing: Standing;
}) {
  return (
    <span className="inline-flex w-[calc(100%-1.25rem)] flex-wrap items-baseline gap-x-4">
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {result ? (
        <>
          <span className={`font-semibold ${verdictTone(result.verdict)}`}>
            {tPractice.verdict[result.verdict]}
          </span>
          <span className="w-16 text-end text-sm text-ink2 tabular-nums">
            {result.time_ms === null ? "" : milliseconds(result.time_ms)}
          </span>
        </>
      ) : (
        <span className="text-ink2">{STANDING[standing]}</span>
      )}
    </span>
  );
}

const STANDING: Record<Standing, string> = {
  idle: "",
  waiting: tPractice.waiting,
  running: tPractice.running,
  not_run: tPractice.notRun,
};
