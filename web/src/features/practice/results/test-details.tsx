import type { Exercise, TestResult } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { tAnswer, tTable } from "@/shared/i18n/details";
import { tPractice } from "@/shared/i18n/practice";
import { Button } from "@/shared/ui/button";
import { CallOutcome } from "./call-outcome";
import { OutputDifference } from "./output-difference";
import { ProgramText } from "./program-text";
import { Reason } from "./reason";
import type { ShownTest } from "./shown-test";
import { TableView } from "./table-view";
import { TranscriptView } from "./transcript-view";

interface Props {
  test: ShownTest | undefined;
  result: TestResult;
  limits: Exercise["limits"];
  /** Of the program: values are written as it writes them. */
  language: string;
  /** Makes a case of the learner's own from this test. */
  onTake?: (() => void) | undefined;
}

/** Why a test failed, where its output parted from what was expected, and what went into it. */
export function TestDetails({ test, result, limits, language, onTake }: Props) {
  const isCrash = result.verdict === "runtime_error";
  const errors = result.stderr ? (
    <ProgramText title={tPractice.errors} text={result.stderr} truncated={result.stderr_truncated} linked />
  ) : null;
  return (
    <div className="space-y-4 px-4 pt-1 pb-4">
      {result.verdict === "accepted" ? null : (
        <Reason result={result} limits={limits} shown={isShown(test, result)} />
      )}
      {isCrash ? errors : null}
      {result.transcript ? (
        <TranscriptView transcript={result.transcript} />
      ) : test?.call ? (
        <CallOutcome test={test} result={result} language={language} />
      ) : (
        <Outcome test={test} result={result} language={language} />
      )}
      {test ? <Given test={test} /> : null}
      {isCrash ? null : errors}
      {test && onTake ? <Button onClick={onTake}>{tCases.take}</Button> : null}
    </div>
  );
}

/** What the program, or for SQL the script, found before it. */
function Given({ test: { stdin, table, query } }: { test: ShownTest }) {
  return (
    <>
      {table ? <TableView title={tTable.expected} table={table} /> : null}
      {query ? <ProgramText title={tTable.query} text={query} /> : null}
      {stdin ? <ProgramText title={table ? tTable.setup : tPractice.given} text={stdin} /> : null}
    </>
  );
}

/** A failed test shows its output beside the expected one, if it wrote any. */
function isCompared(test: ShownTest | undefined, { verdict, stdout }: TestResult): boolean {
  return verdict !== "accepted" && !test?.call && Boolean(test?.expected) && Boolean(stdout);
}

/** What the judge says in English where it compared the output with the expected one; we show the difference instead. */
const BY_COMPARING =
  /^(Line \d+: (expected |there is more output)|The output ends too early|Your program printed nothing)/;

/** Another answer than the expected one may be right, and the author's checker, or one for any order, said why this is not. */
function isChecked({ verdict, message }: TestResult): boolean {
  const isAnswer = verdict === "wrong_answer" || verdict === "partial";
  return isAnswer && message !== "" && !BY_COMPARING.test(message);
}

/** What came out of the test stands beside what was expected, and says as much as the judge's words. */
function isShown(test: ShownTest | undefined, result: TestResult): boolean {
  if (!test || test.table) return false;
  return test.call === null ? test.expected !== null && !isChecked(result) : result.returned !== null;
}

function Outcome({ test, result, language }: Pick<Props, "test" | "result" | "language">) {
  const expected = test?.expected ?? "";
  const { stdout, stdout_truncated: truncated } = result;
  const title = language === "text" ? tAnswer.own : tPractice.output;
  if (isChecked(result)) {
    return (
      <>
        {stdout ? <ProgramText title={title} text={stdout} truncated={truncated} /> : null}
        {expected ? <ProgramText title={tAnswer.right} text={expected} /> : null}
      </>
    );
  }
  if (isCompared(test, result)) {
    return (
      <>
        <OutputDifference expected={expected} actual={stdout ?? ""} />
        {truncated ? <p className="text-sm text-ink2">{tPractice.truncated}</p> : null}
      </>
    );
  }
  if (stdout) return <ProgramText title={title} text={stdout} truncated={truncated} />;
  return expected ? (
    <>
      <ProgramText title={tPractice.expectedOutput} text={expected} />
      <p className="text-ink2">{tPractice.noOutput}</p>
    </>
  ) : null;
}
