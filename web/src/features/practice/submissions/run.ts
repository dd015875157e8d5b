import type { Submission, SubmissionKind, TestResult, Verdict } from "@/shared/api/types";

/**
 * One submission as the page shows it, put together from the answer to the POST, from live events and
 * from snapshots, in whatever order these arrive.
 *
 * Phases: queued → judging → judged. A judge that died is followed by another one with a higher
 * `attempt`: what the dead one told is forgotten. After a verdict only that of a rejudge counts: it has a higher
 * `attempt`, too, and comes with a snapshot.
 */
export interface Run {
  id: string;
  exerciseId: string | null;
  kind: SubmissionKind | null;
  /** Id of the language; null until a snapshot told it. */
  language: string | null;
  /** The learner's own cases as they were sent; null for the tests of the exercise. */
  cases: Submission["cases"];
  phase: "queued" | "judging" | "judged";
  attempt: number;
  /** How many are before it in the queue; null when not known. */
  place: number | null;
  /** How long until a judge takes it, in ms, as of the last snapshot; null when not known. */
  estimateMs: number | null;
  /** When it was sent, on the page's own steady clock (`performance.now()`); null until a snapshot told its age. */
  sentAt: number | null;
  total: number;
  /** By index, ascending. */
  results: TestResult[];
  verdict: Verdict | null;
  passed: number;
  /** null where tests pass or fail and nothing more, and before the verdict. */
  points: number | null;
  maxPoints: number | null;
  /** Of a judged submission to an exercise that has groups. */
  groups: Submission["groups"];
  /** The index of the first test that failed, once it is judged. */
  firstFailed: number | null;
  timeMs: number | null;
  memoryKb: number | null;
  compileOutput: string;
  message: string;
  /** Another verdict took the place of this one, and what belongs to it is not here yet. */
  isOutdated: boolean;
}

export function emptyRun(id: string): Run {
  return {
    id,
    exerciseId: null,
    kind: null,
    language: null,
    cases: null,
    phase: "queued",
    attempt: 0,
    place: null,
    estimateMs: null,
    sentAt: null,
    total: 0,
    results: [],
    verdict: null,
    passed: 0,
    points: null,
    maxPoints: null,
    groups: [],
    firstFailed: null,
    timeMs: null,
    memoryKb: null,
    compileOutput: "",
    message: "",
    isOutdated: false,
  };
}

/** Adds results; one that is known already (same index) stays. */
export function withResults(known: TestResult[], added: TestResult[]): TestResult[] {
  const byIndex = new Map(added.map((result) => [result.index, result]));
  for (const result of known) byIndex.set(result.index, result);
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

/** Takes in what the server says over REST; a snapshot older than the run changes nothing that is newer. */
export function withSnapshot(run: Run, snapshot: Submission): Run {
  const identified = withIdentity(run, snapshot);
  if (snapshot.attempt < run.attempt) return identified;
  const newAttempt = snapshot.attempt > run.attempt;
  if (run.phase === "judged" && !(newAttempt && snapshot.state === "judged")) {
    const results = snapshot.state === "judged" ? snapshot.results : run.results;
    return { ...identified, results, isOutdated: false };
  }
  const results = newAttempt ? snapshot.results : withResults(run.results, snapshot.results);
  if (rank(snapshot.state) < rank(run.phase) && !newAttempt) return { ...identified, results };
  return {
    ...identified,
    phase: snapshot.state,
    attempt: snapshot.attempt,
    place: snapshot.place,
    estimateMs: snapshot.estimate_ms,
    total: snapshot.total || run.total,
    results,
    verdict: snapshot.verdict,
    passed: snapshot.state === "judged" ? snapshot.passed : countPassed(results),
    points: snapshot.points,
    maxPoints: snapshot.max_points,
    groups: snapshot.groups,
    firstFailed: snapshot.first_failed,
    timeMs: snapshot.time_ms,
    memoryKb: snapshot.memory_kb,
    compileOutput: snapshot.compile_output,
    message: snapshot.message,
    isOutdated: false,
  };
}

function withIdentity(run: Run, snapshot: Submission): Run {
  const { exercise_id: exerciseId, kind, language, cases, waited_ms: waited } = snapshot;
  // An old answer knows of a younger submission: the earliest start is the true one.
  const sentAt = Math.min(run.sentAt ?? Number.POSITIVE_INFINITY, performance.now() - waited);
  return { ...run, exerciseId, kind, language, cases, sentAt };
}

export function countPassed(results: TestResult[]): number {
  return results.filter((result) => result.verdict === "accepted").length;
}

function rank(phase: Run["phase"]): number {
  return ["queued", "judging", "judged"].indexOf(phase);
}
