import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exercise, me, submission, testResult } from "../samples";
import { Workbench } from "../workbench";

// CodeMirror measures what jsdom does not lay out: the plain editor has the same contract.
vi.mock("../editor/code-editor", async () => await import("../editor/plain-editor"));

const SUBMIT = "POST /exercises/e1/submit";
const lost = new TypeError("Failed to fetch");

beforeEach(() => {
  FakeSocket.all.length = 0;
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.setConfig({ testTimeout: 20_000 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page on a line that one can cut; `keys` are those of the submissions that reached the server. */
async function open() {
  const line = { isCut: false, answersAreLost: false };
  const keys: (string | null)[] = [];
  fakeServer({
    "GET /exercises/e1": () => ({ body: exercise() }),
    "GET /drafts/e1": () => ({ body: [] }),
    "PUT /drafts/e1": () => problem(503, "judge_unavailable"),
    "GET /submissions/s1": () => ({ body: submission() }),
    [SUBMIT]: ({ headers }) => {
      if (line.isCut) return lost;
      keys.push(headers.get("Idempotency-Key"));
      return line.answersAreLost ? lost : { status: 202, body: submission() };
    },
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Workbench exerciseId="e1" me={me} part="code" onSent={() => {}} onShowCode={() => {}} />
    </QueryClientProvider>,
  );
  await screen.findByLabelText("Code for Sum of two");
  await waitFor(() => FakeSocket.last);
  act(() => FakeSocket.last.accept());
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  return { line, keys, submit: () => user.click(screen.getByRole("button", { name: /submit/i })) };
}

/** All tries in a row have failed. */
async function failed() {
  await act(() => vi.advanceTimersByTimeAsync(6_000));
  await screen.findByText(/goes out by itself/);
}

const arrived = () => screen.findByText("Next in line", {}, { timeout: 20_000 });

test("a press while the line is cut goes out when the browser is on line again, once", async () => {
  const { line, keys, submit } = await open();
  line.isCut = true;
  await submit();
  await failed();
  line.isCut = false;
  act(() => window.dispatchEvent(new Event("online")));
  await arrived();
  expect(keys).toHaveLength(1);
});

test("a press during a reconnect goes out when the live connection is back, with the key it had", async () => {
  const { line, keys, submit } = await open();
  line.answersAreLost = true;
  act(() => FakeSocket.last.drop());
  await submit();
  await failed();
  line.answersAreLost = false;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  act(() => FakeSocket.last.accept());
  await arrived();
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test("pressing again with the same code, not knowing whether it arrived, is still the same press", async () => {
  const { line, keys, submit } = await open();
  line.answersAreLost = true;
  await submit();
  await failed();
  line.answersAreLost = false;
  await submit();
  await arrived();
  expect(new Set(keys).size).toBe(1);
});

test("what another tab submits does not take the place of what this one did", async () => {
  const { submit } = await open();
  await submit();
  await arrived();
  const tell = (seq: number, id: string, name: string, data: object) =>
    act(() => FakeSocket.last.event("user:u1", seq, `practice.${name}.v1`, { submission_id: id, ...data }));
  const judged = {
    exercise_id: "e1",
    kind: "submit",
    total: 3,
    time_ms: 1,
    memory_kb: 1,
    compile_output: "",
    message: "",
  };
  tell(11, "other", "submission_started", { attempt: 1, total: 3 });
  tell(12, "s1", "submission_started", { attempt: 1, total: 3 });
  tell(13, "other", "tests_finished", { attempt: 1, results: [testResult(1, { verdict: "wrong_answer" })] });
  tell(14, "s1", "tests_finished", { attempt: 1, results: [testResult(1), testResult(2), testResult(3)] });
  tell(15, "s1", "submission_judged", { ...judged, verdict: "accepted", passed: 3 });
  tell(16, "other", "submission_judged", { ...judged, verdict: "wrong_answer", passed: 0 });
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
});
