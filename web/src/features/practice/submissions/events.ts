import type { Submission, SubmissionKind, TestResult, Verdict } from "@/shared/api/types";
import type { StreamEvent } from "@/shared/realtime/protocol";
import { countPassed, emptyRun, type Run, withResults } from "./run";

interface Queued {
  submission_id: string;
  exercise_id: string;
  kind: SubmissionKind;
  place: number | null;
}

interface Started {
  submission_id: string;
  attempt: number;
  total: number;
}

interface TestsFinished {
  submission_id: string;
  attempt: number;
  results: TestResult[];
}

interface Judged {
  submission_id: string;
  exercise_id: string;
  kind: SubmissionKind;
  verdict: Verdict;
  passed: number;
  total: number;
  // events from before there were points have none of these
  points?: number | null;
  max_points?: number | null;
  groups?: Submission["groups"];
  first_failed?: number | null;
  time_ms: number | null;
  memory_kb: number | null;
  compile_output: string;
  message: string;
}

/** All submissions that this tab has heard of, by id. */
export type Runs = Readonly<Record<string, Run>>;

/** Takes in a live event; gives the same object back when it tells nothing new. */
export function withEvent(runs: Runs, event: StreamEvent): Runs {
  const change = CHANGES[event.name];
  const id = (event.data as { submission_id?: string }).submission_id;
  if (!change || !id) return runs;
  const before = runs[id] ?? emptyRun(id);
  const after = before.phase === "judged" && change !== judged ? before : change(before, event.data as never);
  return after === runs[id] ? runs : { ...runs, [id]: after };
}

const CHANGES: Record<string, (run: Run, data: never) => Run> = {
  "practice.submission_queued.v1": queued,
  "practice.submission_started.v1": started,
  "practice.tests_finished.v1": testsFinished,
  "practice.submission_judged.v1": judged,
};

function queued(run: Run, data: Queued): Run {
  const known = { ...run, exerciseId: data.exercise_id, kind: data.kind };
  return run.phase === "queued" ? { ...known, place: data.place } : known;
}

function started(run: Run, data: Started): Run {
  if (data.attempt < run.attempt) return run;
  const results = data.attempt > run.attempt ? [] : run.results;
  return {
    ...run,
    phase: "judging",
    attempt: data.attempt,
    place: null,
    total: data.total,
    results,
    passed: countPassed(results),
  };
}

function testsFinished(run: Run, data: TestsFinished): Run {
  if (data.attempt < run.attempt) return run;
  const results = withResults(data.attempt > run.attempt ? [] : run.results, data.results);
  return {
    ...run,
    phase: "judging",
    attempt: data.attempt,
    place: null,
    results,
    passed: countPassed(results),
  };
}

function judged(run: Run, data: Judged): Run {
  if (run.phase !== "judged") return withVerdict(run, data);
  return isKnown(run, data) ? run : { ...run, isOutdated: true };
}

function isKnown(run: Run, data: Judged): boolean {
  return (
    run.verdict === data.verdict &&
    run.passed === data.passed &&
    run.total === data.total &&
    run.points === (data.points ?? null) &&
    run.timeMs === data.time_ms &&
    run.memoryKb === data.memory_kb
  );
}

function withVerdict(run: Run, data: Judged): Run {
  return {
    ...run,
    exerciseId: data.exercise_id,
    kind: data.kind,
    phase: "judged",
    place: null,
    verdict: data.verdict,
    passed: data.passed,
    total: data.total,
    points: data.points ?? null,
    maxPoints: data.max_points ?? null,
    groups: data.groups ?? [],
    firstFailed: data.first_failed ?? null,
    timeMs: data.time_ms,
    memoryKb: data.memory_kb,
    compileOutput: data.compile_output,
    message: data.message,
  };
}
