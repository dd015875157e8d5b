import type { ReactNode } from "react";
import type { TestResult, VisibleTest } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { OutputDifference } from "./output-difference";

/** Why a test failed, where its output parted from what was expected, and what went into it. */
export function TestDetails({ test, result }: { test: VisibleTest | undefined; result: TestResult }) {
  const isCrash = result.verdict === "runtime_error";
  const errors = result.stderr ? (
    <Output title={tPractice.errors} text={result.stderr} truncated={result.stderr_truncated} />
  ) : null;
  return (
    <div className="space-y-4 px-4 pt-1 pb-4">
      {result.verdict === "accepted" ? null : <Reason test={test} result={result} />}
      {isCrash ? errors : null}
      <Outcome test={test} result={result} />
      {test?.stdin ? <Output title={tPractice.given} text={test.stdin} /> : null}
      {isCrash ? null : errors}
      <Measures result={result} />
    </div>
  );
}

/** What went wrong in words, unless what stands below says the same; then where to look. */
function Reason({ test, result }: { test: VisibleTest | undefined; result: TestResult }) {
  const { verdict, message } = result;
  const repeated = message !== "" && result.stderr?.trimEnd().endsWith(message);
  const said = repeated || isCompared(test, result) ? "" : message || tPractice.verdictHelp[verdict];
  const hint = result.visible ? tPractice.verdictHint[verdict] : tPractice.hiddenHint;
  return said || hint ? (
    <div className="break-words whitespace-pre-wrap">
      {said ? <p>{said}</p> : null}
      {hint ? <p className="text-ink2">{hint}</p> : null}
    </div>
  ) : null;
}

/** A failed test shows its output beside the expected one, if it wrote any. */
function isCompared(test: VisibleTest | undefined, { verdict, stdout }: TestResult): boolean {
  return verdict !== "accepted" && typeof test?.expected === "string" && Boolean(stdout);
}

function Outcome({ test, result }: { test: VisibleTest | undefined; result: TestResult }) {
  const expected = test?.expected ?? "";
  const { stdout, stdout_truncated: truncated } = result;
  if (isCompared(test, result)) {
    return (
      <>
        <OutputDifference expected={expected} actual={stdout ?? ""} />
        {truncated ? <p className="text-sm text-ink2">{tPractice.truncated}</p> : null}
      </>
    );
  }
  if (stdout) return <Output title={tPractice.output} text={stdout} truncated={truncated} />;
  return expected ? (
    <>
      <Output title={tPractice.expectedOutput} text={expected} />
      <p className="text-ink2">{tPractice.noOutput}</p>
    </>
  ) : null;
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
  // How a program ended tells something only when it ended by itself.
  const isCrash = result.verdict === "runtime_error";
  const facts = [
    result.time_ms === null ? null : `${tPractice.time} ${milliseconds(result.time_ms)}`,
    result.memory_kb === null ? null : `${tPractice.memory} ${kilobytes(result.memory_kb)}`,
    isCrash && result.exit_code ? tPractice.exitCode(result.exit_code) : null,
    isCrash && result.signal ? tPractice.signal(result.signal) : null,
  ].filter((fact) => fact !== null);
  return <p className="text-sm text-ink2">{facts.join(" · ")}</p>;
}
