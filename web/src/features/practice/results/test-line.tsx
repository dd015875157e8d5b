import { memo, type ReactNode, useState } from "react";
import type { Exercise, TestResult } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { TestDetails } from "./lazy-details";
import { PanelSkeleton } from "./panel-skeleton";
import type { ShownTest } from "./shown-test";
import { verdictState, verdictTone } from "./verdict";

/** A test that has no result: nothing was sent, or its turn is later, now, or never. */
export type Standing = "idle" | "waiting" | "running" | "not_run";

interface Props {
  number: number;
  test: ShownTest | undefined;
  result: TestResult | undefined;
  standing: Standing;
  /** Of a test that has no result after the verdict: what kept it from running. */
  whyNot: string | null;
  open: boolean;
  limits: Exercise["limits"];
  language: string;
  /** Makes a case of the learner's own from the test with this index. */
  onTake?: ((index: number) => void) | undefined;
}

/** With or without something to open, the words of all rows stand below each other. */
export const ROW =
  "flex min-h-11 list-none flex-wrap items-start gap-x-2 py-2.5 ps-3 pe-4 leading-6 -outline-offset-2 sm:gap-x-3";

/**
 * One test in the gutter: its number, its name, how it went, and for a visible one what went in and out.
 *
 * Drawn again only when its own news came, and laid out only near the screen: there may be 1,000 of them.
 */
export const TestLine = memo(function TestLine(props: Props) {
  const { number, test, result, standing, whyNot, open, limits, language, onTake } = props;
  const title = test?.title ?? hiddenTitle(number, result?.name);
  const state: GutterState = result ? verdictState(result.verdict) : standing === "running" ? "busy" : "none";
  const head = (
    <Head
      title={title}
      isCall={title === test?.call}
      result={result}
      limits={limits}
      words={standing === "not_run" && whyNot ? whyNot : standingWords(standing)}
    />
  );
  const hasDetails = result !== undefined && (test !== undefined || result.verdict !== "accepted");
  return (
    <li
      className="border-hair [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] not-first:border-t"
      data-failed={result && result.verdict !== "accepted" ? "" : undefined}
    >
      <GutterLine label={number} state={state} align="start">
        {hasDetails ? (
          <Fold head={head} open={open}>
            <TestDetails
              test={test}
              result={result}
              limits={limits}
              language={language}
              onTake={onTake && (() => onTake(number))}
              standIn={<PanelSkeleton />}
            />
          </Fold>
        ) : (
          // the room of the arrow, also below the title, where long words go
          <div className={cx(ROW, "ps-9! sm:ps-10!")}>{head}</div>
        )}
      </GutterLine>
    </li>
  );
});

/** The author's title of a hidden test; the server's own stand-in is English and said by us. */
function hiddenTitle(number: number, name: string | undefined): string {
  return name && name !== `Hidden test ${number}` ? name : tPractice.hidden(number);
}

/** A row that opens; what is in it is made when it does. */
export function Fold({ head, open, children }: { head: ReactNode; open: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className={cx(ROW, "hover:bg-petrol-soft")}>
        <span className="mt-1 text-ink2 transition-transform duration-120 ease-out group-open:rotate-90 rtl:-scale-x-100">
          <Icon name="next" size={16} />
        </span>
        {head}
      </summary>
      {isOpen ? children : null}
    </details>
  );
}

interface HeadProps {
  title: string;
  /** The title is code: the call itself. */
  isCall: boolean;
  result: TestResult | undefined;
  limits: Exercise["limits"];
  /** Where a test without a result stands. */
  words: string;
}

function Head({ title, isCall, result, limits, words }: HeadProps) {
  return (
    <>
      <span
        className={cx("min-w-24 flex-1 break-words sm:min-w-32", isCall && "font-mono text-sm leading-6")}
      >
        {title}
      </span>
      {result ? (
        <>
          <span className={`font-semibold ${verdictTone(result.verdict)}`}>
            {tPractice.verdict[result.verdict]}
          </span>
          {/* events from before there were points have none */}
          {result.points == null ? null : (
            <span className="text-sm leading-6 text-ink2">{tResults.points(result.points)}</span>
          )}
          {/* where the answer itself was handed in, nothing ran */}
          {result.memory_kb === 0 ? null : <Measures result={result} limits={limits} />}
        </>
      ) : (
        <span className="text-ink2">{words}</span>
      )}
    </>
  );
}

function Measures({ result, limits }: { result: TestResult; limits: Exercise["limits"] }) {
  return (
    <>
      <Measure name={tPractice.time} value={result.time_ms} limit={limits.time_ms} words={milliseconds} />
      <Measure
        name={tResults.memory}
        value={result.memory_kb}
        limit={limits.memory_mb * 1024}
        words={kilobytes}
      />
    </>
  );
}

interface MeasureProps {
  name: string;
  value: number | null;
  /** What a test may use at most: the whole length of the bar. */
  limit: number;
  words: (value: number) => string;
}

/** A number with a bar below it that says how much of the limit it is. */
function Measure({ name, value, limit, words }: MeasureProps) {
  return (
    <span className="relative w-16 text-end text-sm leading-6 text-ink2 tabular-nums max-sm:not-last:w-14 max-sm:last:hidden">
      {value === null ? null : (
        <>
          <span className="sr-only">{name} </span>
          {words(value)}
          <span className="sr-only"> {tResults.ofLimit(words(limit))}</span>
          <Bar share={value / limit} />
        </>
      )}
    </span>
  );
}

/** Below the number's line, in the room that every row has there: nothing moves when it comes. */
function Bar({ share }: { share: number }) {
  return (
    <span aria-hidden="true" className="absolute inset-x-0 -bottom-1 h-1 overflow-hidden rounded-s bg-hair">
      <span
        className={cx("block h-full min-w-0.5", share < 1 ? "bg-petrol" : "bg-fail")}
        style={{ width: `${Math.min(100, 100 * share)}%` }}
      />
    </span>
  );
}

function standingWords(standing: Standing): string {
  if (standing === "idle") return "";
  if (standing === "waiting") return tPractice.waiting;
  return standing === "running" ? tPractice.running : tPractice.notRun;
}
