import type { ReactNode } from "react";
import type { TestResult, VisibleTest } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/en/practice";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { OutputDifference } from "./output-difference";

/** What went into a test, what came out, and where it parted from what was expected. */
export function TestDetails({ test, result }: { test: VisibleTest | undefined; result: TestResult }) {
  const failed = result.verdict !== "accepted";
  const comparable = test?.expected !== null && test?.expected !== undefined && result.stdout !== null;
  return (
    <div className="space-y-4 px-4 pt-1 pb-4">
      {failed && !result.message ? <p>{tPractice.verdictHelp[result.verdict]}</p> : null}
      {result.message ? <Output title={null} text={result.message} /> : null}
      {test?.stdin ? <Output title={tPractice.given} text={test.stdin} /> : null}
      {comparable && failed ? (
        <OutputDifference expected={test?.expected ?? ""} actual={result.stdout ?? ""} />
      ) : (
        <PlainOutput test={test} result={result} />
      )}
      {result.stdout_truncated ? <p className="text-sm text-ink2">{tPractice.truncated}</p> : null}
      {result.stderr ? (
        <Output title={tPractice.errors} text={result.stderr} truncated={result.stderr_truncated} />
      ) : null}
      <Measures result={result} />
    </div>
  );
}

function PlainOutput({ test, result }: { test: VisibleTest | undefined; result: TestResult }) {
  if (result.stdout) return <Output title={tPractice.output} text={result.stdout} />;
  return test?.expected ? <p className="text-ink2">{tPractice.noOutput}</p> : null;
}

/** A block of text as a program wrote it. */
export function Output({
  title,
  text,
  truncated = false,
}: {
  title: string | null;
  text: string;
  truncated?: boolean;
}) {
  return (
    <div>
      {title ? <Caption>{title}</Caption> : null}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long output is scrolled with the keyboard
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-s bg-sunk px-3 py-2 text-sm break-words whitespace-pre-wrap"
      >
        {text}
      </pre>
      {truncated ? <p className="mt-1 text-sm text-ink2">{tPractice.truncated}</p> : null}
    </div>
  );
}

function Caption({ children }: { children: ReactNode }) {
  return <p className="mb-1 text-sm font-semibold text-ink2">{children}</p>;
}

function Measures({ result }: { result: TestResult }) {
  const facts = [
    result.time_ms === null ? null : `${tPractice.time} ${milliseconds(result.time_ms)}`,
    result.memory_kb === null ? null : `${tPractice.memory} ${kilobytes(result.memory_kb)}`,
    result.exit_code ? tPractice.exitCode(result.exit_code) : null,
    result.signal ? tPractice.signal(result.signal) : null,
  ].filter((fact) => fact !== null);
  return <p className="text-sm text-ink2">{facts.join(" · ")}</p>;
}
