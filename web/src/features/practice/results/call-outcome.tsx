import type { TestResult } from "@/shared/api/types";
import { tResults } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { valueText } from "./calls";
import { firstDifference } from "./compare";
import { ProgramText } from "./program-text";
import type { ShownTest } from "./shown-test";

interface Props {
  test: ShownTest;
  result: TestResult;
  language: string;
}

/** What a function was called with, what it gave back and what it should have, below each other. */
export function CallOutcome({ test, result, language }: Props) {
  const returned = result.returned === null ? null : valueText(result.returned, language);
  const isWrong = result.verdict !== "accepted" && returned !== null && test.expected !== null;
  const differsAt = isWrong ? firstDifference(test.expected ?? "", returned) : null;
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] overflow-hidden rounded-s border border-hair text-sm">
        <Value name={tResults.call} text={test.call} />
        <Value name={tResults.expectedValue} text={test.expected} differsAt={differsAt} tone="pass" />
        <Value name={tResults.returned} text={returned} differsAt={differsAt} tone="fail" />
      </dl>
      {result.stdout ? (
        <ProgramText title={tResults.printed} text={result.stdout} truncated={result.stdout_truncated} />
      ) : null}
    </>
  );
}

const TONES = {
  pass: { cell: "bg-pass-soft", first: "bg-pass", rest: "text-pass" },
  fail: { cell: "bg-fail-soft", first: "bg-fail", rest: "text-fail" },
};

interface ValueProps {
  name: string;
  text: string | null;
  /** Where the two values part; null when nothing is to be marked. */
  differsAt?: number | null;
  tone?: keyof typeof TONES;
}

function Value({ name, text, differsAt = null, tone = "pass" }: ValueProps) {
  if (text === null) return null;
  const look = differsAt === null ? null : TONES[tone];
  const from = differsAt ?? text.length;
  return (
    <>
      <dt className="border-e border-hair bg-sunk px-3 py-1 font-semibold text-ink2 not-first:border-t">
        {name}
      </dt>
      <dd
        className={cx(
          "min-w-0 px-3 py-1 [dt:not(:first-child)+&]:border-t [dt:not(:first-child)+&]:border-hair",
          look?.cell,
        )}
      >
        <code className="break-words whitespace-pre-wrap">
          {text.slice(0, from)}
          {look ? (
            <>
              <mark className={cx("rounded-s px-px font-bold text-on-fill", look.first)}>{text[from]}</mark>
              <mark className={cx("bg-transparent font-bold", look.rest)}>{text.slice(from + 1)}</mark>
            </>
          ) : null}
        </code>
      </dd>
    </>
  );
}
