import { render, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exercise, testResult } from "../samples";
import { emptyRun, type Run } from "../submissions/run";
import { showNextFailed } from "./next-failed";
import { TestsPanel } from "./tests-panel";

beforeEach(() => vi.stubGlobal("WebSocket", FakeSocket));

// 1,000 rows take jsdom a while on a busy computer; how fast a browser is, is measured elsewhere
vi.setConfig({ testTimeout: 30_000 });

const COUNT = 1_000;
const FAILED = [3, 700];
const EXERCISE = exercise({ hidden_tests: COUNT - 2 });
const result = (index: number) =>
  testResult(index, FAILED.includes(index) ? { verdict: "wrong_answer" } : {});

function panel(done: number) {
  const run: Run = {
    ...emptyRun("s1"),
    kind: "submit",
    phase: "judging",
    total: COUNT,
    results: Array.from({ length: done }, (_, index) => result(index + 1)),
  };
  const submissions = { run, isSending: false, error: null, since: 0, refresh: () => undefined };
  return <TestsPanel exercise={EXERCISE} submissions={submissions} language="python" />;
}

test("1,000 tests are all there, and another result draws only its own row again", () => {
  const { rerender } = render(panel(900));
  expect(screen.getAllByRole("listitem")).toHaveLength(COUNT);
  const rows = screen.getAllByRole("listitem");
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  rerender(panel(901));
  const touched = new Set(
    watcher.takeRecords().flatMap(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest("li") ?? [];
    }),
  );
  expect([...touched].map((row) => rows.indexOf(row as HTMLElement)).sort()).toEqual([900, 901]);
});

test("the first failed test is open, and a key leads from one to the next", async () => {
  render(panel(COUNT));
  const rows = screen.getAllByRole("listitem");
  const third = within(rows[2] as HTMLElement);
  expect(await third.findByText(/Which input have you not tried/)).toBeVisible();
  showNextFailed();
  expect(rows[2]?.querySelector("summary")).toHaveFocus();
  showNextFailed();
  expect(rows[699]?.querySelector("summary")).toHaveFocus();
  showNextFailed();
  expect(rows[2]?.querySelector("summary")).toHaveFocus();
});
