import { type ReactNode, useMemo } from "react";
import type { Exercise, TestResult } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import type { Run } from "../submissions/run";
import type { Following } from "../submissions/use-submissions";
import { ProgramText } from "./program-text";
import { RunSummary } from "./run-summary";
import { visibleTests } from "./shown-test";
import { type Standing, TestLine } from "./test-line";

interface Props {
  exercise: Exercise;
  submissions: Following;
  /** Of the code in the editor; a run has its own. */
  language: string;
  onTake?: ((index: number) => void) | undefined;
  wayOn?: ReactNode;
}

/** Every test of a run or submission, filling in as the judge tells. */
export function TestsPanel({ exercise, submissions, language, onTake, wayOn }: Props) {
  const run = submissions.run?.kind === "input" ? null : submissions.run;
  const isIdle = !run && !submissions.isSending;
  return (
    <>
      {isIdle ? (
        <Idle exercise={exercise} isUnsent={submissions.error !== null} />
      ) : (
        <RunSummary submissions={submissions} exercise={exercise} />
      )}
      {run?.kind === "submit" && run.verdict === "accepted" && wayOn ? (
        <div className="flex flex-wrap gap-2 px-4 pb-4">{wayOn}</div>
      ) : null}
      <CompileOutput run={run} />
      <TestList
        key={run?.id ?? "none"}
        exercise={exercise}
        run={run}
        isIdle={isIdle}
        language={run?.language ?? language}
        onTake={onTake}
      />
    </>
  );
}

/** What the compiler said, its lines leading into the editor. */
export function CompileOutput({ run }: { run: Run | null }) {
  return run?.compileOutput ? (
    <div className="px-4 pb-4">
      <ProgramText title={tPractice.compileOutput} text={run.compileOutput} linked />
    </div>
  ) : null;
}

/** Nothing to show yet, or no more: `isUnsent`, the last press did not get through. */
function Idle({ exercise, isUnsent }: { exercise: Exercise; isUnsent: boolean }) {
  return (
    <div className="px-4 py-3">
      <h3 className="text-lg">{isUnsent ? tPractice.unsent : tPractice.idle}</h3>
      <p className="mt-0.5 text-ink2">
        {exercise.can.submit
          ? tPractice.idleLead(exercise.tests.length, exercise.hidden_tests)
          : tPractice.idleRun(exercise.tests.length)}
      </p>
    </div>
  );
}

interface ListProps {
  exercise: Exercise;
  run: Run | null;
  isIdle: boolean;
  language: string;
  onTake?: ((index: number) => void) | undefined;
}

/** The tests in the gutter; the first failed one opens by itself. */
function TestList({ exercise, run, isIdle, language, onTake }: ListProps) {
  const tests = useMemo(() => visibleTests(exercise, language), [exercise, language]);
  const results = new Map(run?.results.map((result) => [result.index, result]));
  const indexes = testIndexes(exercise, run);
  const next = run?.phase === "judging" ? indexes.find((index) => !results.has(index)) : undefined;
  const firstFailed = firstTelling(run?.results ?? [])?.index;
  const standing = (index: number): Standing => {
    if (isIdle) return "idle";
    if (run?.phase === "judged") return "not_run";
    return index === next ? "running" : "waiting";
  };
  return (
    <ol className="border-t border-hair">
      {indexes.map((index) => (
        <TestLine
          key={`${index} ${index === firstFailed}`}
          number={index}
          test={tests.get(index)}
          result={results.get(index)}
          standing={standing(index)}
          open={index === firstFailed}
          limits={exercise.limits}
          language={language}
          onTake={onTake}
        />
      ))}
    </ol>
  );
}

/** The failed test to open: a visible one, as it shows more, else a hidden one for its advice. */
function firstTelling(results: TestResult[]): TestResult | undefined {
  const failed = results.filter((result) => result.verdict !== "accepted");
  return failed.find((result) => result.visible) ?? failed[0];
}

/** The numbers of the tests to list: a run has the visible ones, a submission all. */
export function testIndexes(exercise: Exercise, run: Run | null): number[] {
  const visible = exercise.tests.map((test) => test.index);
  if (run?.kind === "run") return visible;
  const total = Math.max(run?.total ?? 0, exercise.tests.length + exercise.hidden_tests);
  return Array.from({ length: total }, (_, position) => position + 1);
}
