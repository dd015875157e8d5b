import { memo, type ReactNode, useState } from "react";
import type { Exercise, TestResult } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import type { ShownTest } from "./shown-test";
import { TestDetails } from "./test-details";
import { verdictState, verdictTone } from "./verdict";

/** A test that has no result: nothing was sent, or its turn is later, now, or never. */
export type Standing = "idle" | "waiting" | "running" | "not_run";

interface Props {
  number: number;
  test: ShownTest | undefined;
  result: TestResult | undefined;
  standing: Standing;
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
  const { number, test, result, standing, open, limits, language, onTake } = props;
  const title = test?.title ?? hiddenTitle(number, result?.name);
  const state: GutterState = result ? verdictState(result.verdict) : standing === "running" ? "busy" : "none";
  const head = <Head title={title} isCall={title === test?.call} result={result} standing={standing} />;
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
            />
          </Fold>
        ) : (
          <div className={ROW}>
            <span className="w-4" />
            {head}
          </div>
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
  standing: Standing;
}

function Head({ title, isCall, result, standing }: HeadProps) {
  return (
    <>
      <span className={cx("min-w-32 flex-1 break-words", isCall && "font-mono text-sm leading-6")}>
        {title}
      </span>
      {result ? (
        <>
          <span className={`font-semibold ${verdictTone(result.verdict)}`}>
            {tPractice.verdict[result.verdict]}
          </span>
          <Measure name={tPractice.time} value={result.time_ms} words={milliseconds} />
          <Measure name={tResults.memory} value={result.memory_kb} words={kilobytes} />
        </>
      ) : (
        <span className="text-ink2">{standingWords(standing)}</span>
      )}
    </>
  );
}

interface MeasureProps {
  name: string;
  value: number | null;
  words: (value: number) => string;
}

function Measure({ name, value, words }: MeasureProps) {
  return (
    <span className="w-16 text-end text-sm leading-6 text-ink2 tabular-nums max-sm:not-last:w-14 max-sm:last:hidden">
      {value === null ? null : (
        <>
          <span className="sr-only">{name} </span>
          {words(value)}
        </>
      )}
    </span>
  );
}

function standingWords(standing: Standing): string {
  if (standing === "idle") return "";
  if (standing === "waiting") return tPractice.waiting;
  return standing === "running" ? tPractice.running : tPractice.notRun;
}
