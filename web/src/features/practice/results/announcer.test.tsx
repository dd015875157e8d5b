import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testResult } from "../samples";
import { emptyRun, type Run } from "../submissions/run";
import { Announcer } from "./announcer";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const said = () => screen.getByRole("status").textContent;
const judged = (id: string): Run => ({
  ...emptyRun(id),
  phase: "judged",
  kind: "submit",
  verdict: "accepted",
  passed: 3,
  total: 3,
});
const judging = (done: number): Run => ({
  ...emptyRun("s2"),
  phase: "judging",
  kind: "submit",
  total: 3,
  results: Array.from({ length: done }, (_, index) => testResult(index + 1)),
});

test("a verdict from before this page was opened is not read out, a new one is", () => {
  const { rerender } = render(<Announcer run={judged("s1")} />);
  pass(5_000);
  expect(said()).toBe("");
  rerender(<Announcer run={judged("s2")} />);
  pass(400);
  expect(said()).toBe("Accepted. All 3 tests passed.");
});

test("tests that follow each other fast are not read one by one, a long wait is told", () => {
  const { rerender } = render(<Announcer run={judging(0)} />);
  for (const done of [1, 2]) {
    pass(1_500);
    expect(said()).toBe("");
    rerender(<Announcer run={judging(done)} />);
  }
  pass(2_000);
  expect(said()).toBe("2 of 3 tests finished, 2 passed.");
});
