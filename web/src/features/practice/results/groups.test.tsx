import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exercise, testResult } from "../samples";
import { emptyRun, type Run } from "../submissions/run";
import { sectionsOf } from "./groups";
import { TestsPanel } from "./tests-panel";

beforeEach(() => vi.stubGlobal("WebSocket", FakeSocket));

const SMALL = { name: "small", title: "Small numbers", points: 40, tests: [2, 3], requires: [] };
const LARGE = { name: "large", title: "", points: 60, tests: [4, 5], requires: ["small"] };
const EXERCISE = exercise({ groups: [SMALL, LARGE], max_points: 100, hidden_tests: 3 });

function show(change: Partial<Run>) {
  const run: Run = {
    ...emptyRun("s1"),
    kind: "submit",
    phase: "judged",
    total: 5,
    maxPoints: 100,
    ...change,
  };
  const submissions = { run, isSending: false, error: null, since: 0, refresh: () => undefined };
  render(<TestsPanel exercise={EXERCISE} submissions={submissions} language="python" />);
}

const group = (name: string) => screen.getByRole("region", { name });
const head = (name: string) => screen.getByRole("button", { name: new RegExp(name) });

test("tests are listed by their groups, those of none where they stand", () => {
  expect(sectionsOf([SMALL, LARGE], [1, 2, 3, 4, 5])).toEqual([
    { group: null, indexes: [1] },
    { group: SMALL, indexes: [2, 3] },
    { group: LARGE, indexes: [4, 5] },
  ]);
});

test("a group that passed is folded, one that did not is open, and points are said", async () => {
  show({
    verdict: "partial",
    points: 40,
    passed: 4,
    firstFailed: 5,
    results: [1, 2, 3, 4].map((index) => testResult(index)).concat(testResult(5, { verdict: "time_limit" })),
    groups: [
      { name: "small", title: "Small numbers", verdict: "accepted", points: 40, max_points: 40 },
      { name: "large", title: "", verdict: "time_limit", points: 0, max_points: 60 },
    ],
  });
  expect(screen.getByRole("heading", { name: "Partly right" })).toBeVisible();
  expect(screen.getByText(/^40 of 100 points/)).toBeVisible();
  expect(head("Small numbers")).toHaveAttribute("aria-expanded", "false");
  expect(head("Small numbers")).toHaveTextContent("Passed40 of 40 points");
  expect(head("large")).toHaveTextContent("Too slow0 of 60 points");
  expect(within(group("large")).getAllByRole("listitem")).toHaveLength(2);
  await userEvent.click(head("Small numbers"));
  expect(within(group("Small numbers")).getAllByRole("listitem")).toHaveLength(2);
});

test("tests that were not run say what kept them", () => {
  show({
    verdict: "wrong_answer",
    points: 0,
    firstFailed: 2,
    results: [testResult(1), testResult(2, { verdict: "wrong_answer" })],
    groups: [
      { name: "small", title: "Small numbers", verdict: "wrong_answer", points: 0, max_points: 40 },
      { name: "large", title: "", verdict: "wrong_answer", points: 0, max_points: 60 },
    ],
  });
  expect(
    within(group("Small numbers")).getByText("Not run: a test of this group failed before"),
  ).toBeVisible();
  expect(within(group("large")).getAllByText("Not run: “Small numbers” has to pass first")).toHaveLength(2);
});

test("where nothing was compiled, nothing kept a group but that", () => {
  show({
    verdict: "compile_error",
    points: 0,
    compileOutput: "solution.py: no",
    groups: [{ name: "small", title: "Small numbers", verdict: "compile_error", points: 0, max_points: 40 }],
  });
  expect(screen.getAllByText("Not run")).toHaveLength(5);
});

test("before the verdict a group says what it is worth, and everything is open", () => {
  show({ phase: "judging", results: [testResult(1)], groups: [] });
  expect(head("Small numbers")).toHaveTextContent("40 points");
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
});

test("time, memory and points of a test, with how much of the limit they are", () => {
  show({
    verdict: "partial",
    results: [testResult(1, { time_ms: 500, memory_kb: 131_072, points: 2.5 })],
    groups: [],
  });
  const [row] = screen.getAllByRole("listitem");
  expect(row).toHaveTextContent(/2\.5 points.*Time 500.ms of 2.s.*Memory 128.MB of 256.MB/);
  const bars = row?.querySelectorAll<HTMLElement>("[style]") ?? [];
  expect([...bars].map((bar) => bar.style.width)).toEqual(["25%", "50%"]);
});
