import type { TestResult, VisibleTest } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import { milliseconds } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
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

/** With or without something to open, the words of all rows stand below each other. */
const ROW =
  "flex min-h-11 list-none items-start gap-x-2 py-2.5 ps-3 pe-4 leading-6 -outline-offset-2 sm:gap-x-3";

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
          <details open={open} className="group">
            <summary className={cx(ROW, "hover:bg-petrol-soft")}>
              <span className="mt-1 text-ink2 transition-transform duration-120 ease-out group-open:rotate-90">
                <Icon name="next" size={16} />
              </span>
              {head}
            </summary>
            <TestDetails test={test} result={result} />
          </details>
        ) : (
          <div className={ROW}>
            <span className="w-4" />
            {head}
          </div>
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
    <>
      <span className="min-w-0 flex-1 break-words">{title}</span>
      {result ? (
        <>
          <span className={`font-semibold ${verdictTone(result.verdict)}`}>
            {tPractice.verdict[result.verdict]}
          </span>
          <span className="w-14 text-end text-sm leading-6 text-ink2 tabular-nums">
            {result.time_ms === null ? "" : milliseconds(result.time_ms)}
          </span>
        </>
      ) : (
        <span className="text-ink2">{STANDING[standing]}</span>
      )}
    </>
  );
}

const STANDING: Record<Standing, string> = {
  idle: "",
  waiting: tPractice.waiting,
  running: tPractice.running,
  not_run: tPractice.notRun,
};
