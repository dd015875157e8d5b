import { describe, expect, test, vi } from "vitest";
import { streamEvent } from "@/shared/realtime/fake-socket";
import { submission, testResult } from "../samples";
import { type Runs, withEvent } from "./events";
import { emptyRun, withSnapshot } from "./run";

const QUEUED = { submission_id: "s1", exercise_id: "e1", kind: "submit", place: 2 };
const JUDGED = {
  submission_id: "s1",
  user_id: "u1",
  exercise_id: "e1",
  kind: "submit",
  verdict: "wrong_answer",
  passed: 2,
  total: 3,
  time_ms: 14,
  memory_kb: 9_100,
  compile_output: "",
  message: "",
};

const queued = (data: object = {}) => event("practice.submission_queued.v1", { ...QUEUED, ...data });
const started = (attempt: number) =>
  event("practice.submission_started.v1", { submission_id: "s1", attempt, total: 3 });
const tests = (attempt: number, ...results: ReturnType<typeof testResult>[]) =>
  event("practice.tests_finished.v1", { submission_id: "s1", attempt, results });
const judged = (data: object = {}) => event("practice.submission_judged.v1", { ...JUDGED, ...data });

let seq = 0;
function event(name: string, data: object) {
  seq += 1;
  return streamEvent("user:u1", seq, name, data);
}

function told(...events: ReturnType<typeof event>[]) {
  return events.reduce<Runs>(withEvent, {}).s1;
}

describe("live events", () => {
  test("lead a submission from the queue to its verdict", () => {
    expect(told(queued())).toMatchObject({ phase: "queued", place: 2, exerciseId: "e1" });
    expect(told(queued(), started(1))).toMatchObject({ phase: "judging", place: null, total: 3 });
    const running = told(
      queued(),
      started(1),
      tests(1, testResult(1)),
      tests(1, testResult(3), testResult(2)),
    );
    expect(running?.results.map((result) => result.index)).toEqual([1, 2, 3]);
    expect(running?.passed).toBe(3);
    expect(told(queued(), started(1), judged())).toMatchObject({
      phase: "judged",
      verdict: "wrong_answer",
      passed: 2,
      total: 3,
      timeMs: 14,
    });
  });

  test("a place that changed while waiting is shown", () => {
    expect(told(queued(), queued({ place: 1 }))?.place).toBe(1);
  });

  test("a higher attempt forgets the results of the dead one", () => {
    const run = told(started(1), tests(1, testResult(1), testResult(2)), started(2), tests(2, testResult(1)));
    expect(run).toMatchObject({ attempt: 2, passed: 1 });
    expect(run?.results.map((result) => result.index)).toEqual([1]);
  });

  test("a late result of a dead attempt changes nothing", () => {
    const dead = testResult(2, { verdict: "wrong_answer" });
    const run = told(started(1), started(2), tests(1, dead), started(1));
    expect(run).toMatchObject({ attempt: 2, results: [] });
  });

  test("results of a new attempt may come without its start", () => {
    const run = told(started(1), tests(1, testResult(1)), tests(2, testResult(2)));
    expect(run?.results.map((result) => result.index)).toEqual([2]);
  });

  test("repeats change nothing", () => {
    const once = [queued(), started(1), tests(1, testResult(1)), judged()];
    expect(told(...once, ...once)).toEqual(told(...once));
  });

  test("after a verdict only another verdict is news: what belongs to it has to be asked for", () => {
    const known = told(judged(), started(9), queued());
    expect(known).toMatchObject({ phase: "judged", verdict: "wrong_answer", isOutdated: false });
    expect(told(judged(), judged({ verdict: "accepted", passed: 3 }))).toMatchObject({
      verdict: "wrong_answer",
      isOutdated: true,
    });
  });

  test("the queue's event after the start does not send it back", () => {
    expect(told(started(1), queued())).toMatchObject({ phase: "judging", exerciseId: "e1", place: null });
  });

  test("other names and nonsense are left out, with the very same object", () => {
    const runs: Runs = {};
    expect(withEvent(runs, event("learning.progress_changed.v1", { submission_id: "s1" }))).toBe(runs);
    expect(withEvent(runs, event("practice.submission_started.v1", {}))).toBe(runs);
  });
});

describe("snapshots", () => {
  test("the age is the server's, whatever the browser's clock says", () => {
    vi.setSystemTime(new Date("2031-01-01"));
    const seen = withSnapshot(emptyRun("s1"), submission({ waited_ms: 40_000 }));
    expect(performance.now() - (seen.sentAt ?? 0)).toBeCloseTo(40_000, -3);
    const older = withSnapshot(seen, submission({ waited_ms: 1_000 }));
    expect(older.sentAt).toBe(seen.sentAt);
    vi.useRealTimers();
  });

  const run = (...events: ReturnType<typeof event>[]) => told(...events) ?? emptyRun("s1");

  test("the answer to the POST after the verdict keeps the verdict", () => {
    const known = run(queued(), started(1), tests(1, testResult(1)), judged());
    const { sentAt: _, language: __, ...told } = known;
    expect(withSnapshot(known, submission())).toMatchObject(told);
  });

  test("the answer to the POST after the first results keeps them", () => {
    const known = run(started(1), tests(1, testResult(1)));
    expect(withSnapshot(known, submission())).toMatchObject({
      phase: "judging",
      passed: 1,
      exerciseId: "e1",
    });
  });

  test("a poll brings the verdict that the live connection lost", () => {
    const known = run(queued(), started(1), tests(1, testResult(1)));
    const polled = submission({
      state: "judged",
      attempt: 1,
      verdict: "accepted",
      passed: 3,
      total: 3,
      results: [testResult(1), testResult(2), testResult(3)],
    });
    expect(withSnapshot(known, polled)).toMatchObject({ phase: "judged", verdict: "accepted", passed: 3 });
    expect(withSnapshot(known, polled).results).toHaveLength(3);
  });

  test("a poll of a newer attempt replaces the results", () => {
    const known = run(started(1), tests(1, testResult(1), testResult(2)));
    const polled = submission({ state: "judging", attempt: 2, total: 3, results: [testResult(1)] });
    expect(withSnapshot(known, polled)).toMatchObject({ attempt: 2, passed: 1 });
  });

  test("an attempt that went back to the queue waits again", () => {
    const known = run(started(1), tests(1, testResult(1)));
    const polled = submission({ state: "queued", attempt: 2, place: 0 });
    expect(withSnapshot(known, polled)).toMatchObject({ phase: "queued", place: 0, results: [] });
  });

  test("an older poll does not undo what came live", () => {
    const known = run(started(2), tests(2, testResult(1)));
    const polled = submission({ state: "judging", attempt: 1, results: [testResult(1), testResult(2)] });
    expect(withSnapshot(known, polled)).toMatchObject({ attempt: 2, passed: 1 });
  });

  const rejudged = submission({
    state: "judged",
    attempt: 2,
    verdict: "accepted",
    passed: 3,
    total: 3,
    results: [testResult(1), testResult(2), testResult(3)],
  });
  const before = [started(1), tests(1, testResult(1, { verdict: "wrong_answer" })), judged()];

  test("the verdict of a rejudge takes the place of the old one, with its results", () => {
    const outdated = run(...before, judged({ verdict: "accepted", passed: 3 }));
    const again = withSnapshot(outdated, rejudged);
    expect(again).toMatchObject({ verdict: "accepted", passed: 3, attempt: 2, isOutdated: false });
    expect(again.results).toBe(rejudged.results);
  });

  test("an answer from before the rejudge brings nothing back, nor does a late event", () => {
    const old = submission({ state: "judged", attempt: 1, verdict: "wrong_answer", passed: 2, total: 3 });
    const again = withSnapshot(run(...before), rejudged);
    expect(withSnapshot(again, old)).toMatchObject({ verdict: "accepted", passed: 3, attempt: 2 });
    const late = withEvent({ s1: again }, judged()).s1 ?? again;
    expect(withSnapshot(late, rejudged)).toMatchObject({ verdict: "accepted", isOutdated: false });
  });

  test("after the verdict a snapshot brings the results that were missed", () => {
    const known = run(judged());
    const results = [testResult(1), testResult(2), testResult(3, { verdict: "wrong_answer" })];
    const polled = submission({
      state: "judged",
      attempt: 1,
      verdict: "wrong_answer",
      passed: 2,
      total: 3,
      results,
    });
    expect(withSnapshot(known, polled)).toMatchObject({ verdict: "wrong_answer", results });
  });
});
