import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import type { Run } from "../submissions/run";
import type { Following } from "../submissions/use-submissions";
import { GroupSection } from "./group-section";
import { resultOf, sectionsOf, whyNotRun } from "./groups";
import { loadDetails } from "./lazy-details";
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
  useEffect(() => {
    // what opens after a verdict is here before it; a failure shows when it is used
    loadDetails().catch(() => undefined);
  }, []);
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

/** The tests in the gutter, by their groups; the first failed one opens by itself. */
function TestList({ exercise, run, isIdle, language, onTake }: ListProps) {
  const tests = useMemo(() => visibleTests(exercise, language), [exercise, language]);
  const take = useSteady(onTake);
  const results = new Map(run?.results.map((result) => [result.index, result]));
  const indexes = testIndexes(exercise, run);
  const next = run?.phase === "judging" ? indexes.find((index) => !results.has(index)) : undefined;
  const firstFailed = firstFailedOf(run);
  const standing = (index: number): Standing => {
    if (isIdle) return "idle";
    if (run?.phase === "judged") return "not_run";
    return index === next ? "running" : "waiting";
  };
  return sectionsOf(exercise.groups, indexes).map(({ group, indexes: members }) => {
    const whyNot = group && run?.phase === "judged" ? whyNotRun(exercise.groups, run, group) : null;
    const list = (
      <ol className="border-t border-hair">
        {members.map((index) => (
          <TestLine
            key={`${index} ${index === firstFailed}`}
            number={index}
            test={tests.get(index)}
            result={results.get(index)}
            standing={standing(index)}
            whyNot={whyNot}
            open={index === firstFailed}
            limits={exercise.limits}
            language={language}
            onTake={onTake && take}
          />
        ))}
      </ol>
    );
    if (!group) return <Fragment key="none">{list}</Fragment>;
    const result = resultOf(run, group);
    return (
      // what is known to be right when the page opens begins folded; nothing folds by itself while one looks
      <GroupSection key={group.name} group={group} result={result} isOpen={result?.verdict !== "accepted"}>
        {list}
      </GroupSection>
    );
  });
}

/** The same function for ever, which does what `act` would do now: rows need not be drawn again for it. */
function useSteady(act: ((index: number) => void) | undefined): (index: number) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((index) => latest.current?.(index), []);
}

/** The test to open: the first one that failed, as far as it is known. */
function firstFailedOf(run: Run | null): number | undefined {
  return run?.firstFailed ?? run?.results.find(({ verdict }) => verdict !== "accepted")?.index;
}

/** The numbers of the tests to list: a run has the visible ones, a submission all. */
export function testIndexes(exercise: Exercise, run: Run | null): number[] {
  const visible = exercise.tests.map((test) => test.index);
  if (run?.kind === "run") return visible;
  const total = Math.max(run?.total ?? 0, exercise.tests.length + exercise.hidden_tests);
  return Array.from({ length: total }, (_, position) => position + 1);
}
