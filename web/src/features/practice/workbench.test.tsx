import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exercise, me, submission, testResult } from "./samples";
import { Workbench } from "./workbench";

// CodeMirror measures what jsdom does not lay out: the plain editor has the same contract.
vi.mock("./editor/code-editor", async () => await import("./editor/plain-editor"));

const SUBMIT = "POST /exercises/e1/submit";
const RUN = "POST /exercises/e1/run";
const SNAPSHOT = "GET /submissions/s1";
const EXERCISE = "GET /exercises/e1";
const HISTORY = "GET /submissions";

type Routes = Parameters<typeof fakeServer>[0];

beforeEach(() => {
  FakeSocket.all.length = 0;
  vi.stubGlobal("WebSocket", FakeSocket);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Puts the workbench on the page, with its live connection open. */
async function open(routes: Routes, latest = exercise().latest) {
  const server = fakeServer({
    [EXERCISE]: () => ({ body: exercise({ latest }) }),
    [HISTORY]: () => ({ body: { items: [], next_cursor: null } }),
    ...routes,
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <Workbench exerciseId="e1" me={me} part="code" onSent={() => undefined} onShowCode={() => undefined} />
    </QueryClientProvider>,
  );
  const editor = await screen.findByLabelText("Code for Sum of two");
  await waitFor(() => FakeSocket.last);
  act(() => FakeSocket.last.accept());
  return { server, editor, user: userEvent.setup() };
}

const press = (name: RegExp) => userEvent.click(screen.getByRole("button", { name }));
const live = (seq: number, name: string, data: object) =>
  act(() => FakeSocket.last.event("user:u1", seq, `practice.${name}.v1`, { submission_id: "s1", ...data }));
const verdict = (seq: number, change: object = {}) =>
  live(seq, "submission_judged", {
    exercise_id: "e1",
    kind: "submit",
    verdict: "accepted",
    passed: 3,
    total: 3,
    time_ms: 12,
    memory_kb: 9_000,
    compile_output: "",
    message: "",
    ...change,
  });

test("follows the stream from the exercise's stamp on before anything is sent", async () => {
  const { server } = await open({});
  expect(FakeSocket.last.sent).toContainEqual({ type: "subscribe", stream: "user:u1", cursor: 10 });
  expect(server.calls).not.toContain(SUBMIT);
});

test("shows each test as it passes, then the verdict", async () => {
  await open({
    [SUBMIT]: () => ({ status: 202, body: submission() }),
    [SNAPSHOT]: () => ({ body: submission() }),
  });
  await press(/submit/i);
  await screen.findByText("Next in line");
  live(11, "submission_started", { attempt: 1, total: 3 });
  await screen.findByText("Test 1 of 3");
  live(12, "tests_finished", { attempt: 1, results: [testResult(1)] });
  expect(screen.getByText("Test 2 of 3")).toBeVisible();
  expect(screen.getAllByText("Passed")).toHaveLength(1);
  expect(screen.getByText("Running")).toBeVisible();
  live(13, "tests_finished", { attempt: 1, results: [testResult(2), testResult(3)] });
  verdict(14);
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
});

test("a verdict that overtakes the answer to its POST is not lost", async () => {
  let answer: (() => void) | undefined;
  await open({
    [SUBMIT]: () =>
      new Promise((resolve) => {
        answer = () => resolve({ status: 202, body: submission() });
      }),
    [SNAPSHOT]: () => ({ body: submission() }),
  });
  await press(/submit/i);
  live(11, "submission_started", { attempt: 1, total: 3 });
  live(12, "tests_finished", { attempt: 1, results: [testResult(1), testResult(2), testResult(3)] });
  verdict(13);
  expect(screen.getByText("Sending your code…")).toBeVisible();
  await act(async () => answer?.());
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
});

test("a restarted judge's second look replaces the first, and there is one verdict", async () => {
  await open({
    [SUBMIT]: () => ({ status: 202, body: submission() }),
    [SNAPSHOT]: () => ({ body: submission() }),
  });
  await press(/submit/i);
  await screen.findByText("Next in line");
  live(11, "submission_started", { attempt: 1, total: 3 });
  live(12, "tests_finished", { attempt: 1, results: [testResult(1), testResult(2)] });
  live(13, "submission_started", { attempt: 2, total: 3 });
  expect(screen.getByText(/attempt 2/)).toBeVisible();
  expect(screen.queryAllByText("Passed")).toHaveLength(0);
  live(14, "tests_finished", { attempt: 1, results: [testResult(3)] });
  expect(screen.queryAllByText("Passed")).toHaveLength(0);
  live(15, "tests_finished", { attempt: 2, results: [testResult(1), testResult(2), testResult(3)] });
  verdict(16);
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
});

test("the verdict of a rejudge takes the place of the old one while the page is open", async () => {
  let snapshot = submission();
  await open({
    [SUBMIT]: () => ({ status: 202, body: submission() }),
    [SNAPSHOT]: () => ({ body: snapshot }),
  });
  await press(/submit/i);
  await screen.findByText("Next in line");
  const wrong = testResult(3, { verdict: "wrong_answer" });
  live(11, "tests_finished", { attempt: 1, results: [testResult(1), testResult(2), wrong] });
  verdict(12, { verdict: "wrong_answer", passed: 2 });
  expect(await screen.findByText(/2 of 3 tests passed/)).toBeVisible();
  const results = [testResult(1), testResult(2), testResult(3)];
  snapshot = submission({ state: "judged", attempt: 2, verdict: "accepted", passed: 3, total: 3, results });
  verdict(13);
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
  expect(screen.queryByText("Wrong answer")).not.toBeInTheDocument();
});

test("a wrong answer shows what was expected, what came and where they part", async () => {
  const wrong = testResult(1, { verdict: "wrong_answer", stdout: "5 \n" });
  await open({
    [SUBMIT]: () => ({ status: 202, body: submission() }),
    [SNAPSHOT]: () => ({ body: submission() }),
  });
  await press(/submit/i);
  await screen.findByText("Next in line");
  live(11, "tests_finished", { attempt: 1, results: [wrong] });
  expect(await screen.findByText("First difference: line 1, column 2.")).toBeVisible();
  const table = within(screen.getByRole("table"));
  expect(table.getByText("·")).toBeVisible();
});

test("without a live connection it asks until the verdict is there", async () => {
  const results = [testResult(1), testResult(2), testResult(3)];
  const judged = submission({
    state: "judged",
    attempt: 1,
    verdict: "accepted",
    passed: 3,
    total: 3,
    results,
  });
  const { server } = await open({
    [SUBMIT]: () => ({ status: 202, body: submission() }),
    [SNAPSHOT]: () => ({ body: judged }),
  });
  act(() => FakeSocket.last.drop());
  await press(/submit/i);
  expect(await screen.findByText(/3 of 3 tests passed/, {}, { timeout: 3_000 })).toBeVisible();
  expect(server.calls).toContain(SNAPSHOT);
});

test("a page opened in the middle of a submission goes on with it", async () => {
  const half = submission({ state: "judging", attempt: 1, total: 3, results: [testResult(1)] });
  await open({ [SNAPSHOT]: () => ({ body: half }) }, half);
  expect(screen.getByText("Test 2 of 3")).toBeVisible();
  live(11, "tests_finished", { attempt: 1, results: [testResult(2), testResult(3)] });
  verdict(12);
  expect(await screen.findByText(/3 of 3 tests passed/)).toBeVisible();
});

test("own cases are run with what was written, and their output shown", async () => {
  let sent: unknown;
  const cases = [{ stdin: "7 8", arguments: null, expected: null }];
  const ran = submission({ kind: "input", total: 1, cases });
  const { user } = await open({
    [RUN]: ({ body }) => {
      sent = body;
      return { status: 202, body: ran };
    },
    [SNAPSHOT]: () => ({ body: ran }),
  });
  await user.click(screen.getByRole("tab", { name: "My cases" }));
  const box = await screen.findByLabelText("Input");
  await user.clear(box);
  await user.type(box, "7 8");
  await user.clear(screen.getByLabelText("Expected (may stay empty)"));
  await press(/run cases/i);
  expect(sent).toMatchObject({ cases });
  live(11, "tests_finished", { attempt: 1, results: [testResult(1, { stdout: "15\n" })] });
  verdict(12, { kind: "input", total: 1, passed: 1 });
  expect(await screen.findByText("It ran")).toBeVisible();
  expect(screen.getByText("15")).toBeVisible();
  await user.type(box, "9");
  expect(screen.queryByText("15")).not.toBeInTheDocument();
  expect(screen.getByText("Not run yet")).toBeVisible();
});

test("the keys run and submit", async () => {
  const { server, editor, user } = await open({
    [RUN]: () => problem(503, "judge_unavailable"),
    [SUBMIT]: () => problem(503, "judge_unavailable"),
  });
  await user.click(editor);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(server.calls).toContain(RUN));
  await screen.findByText(/judge is not running/);
  await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  await waitFor(() => expect(server.calls).toContain(SUBMIT));
});

test("a lost answer is asked for again with the same key", async () => {
  const keys: (string | null)[] = [];
  await open({
    [SUBMIT]: ({ headers }) => {
      keys.push(headers.get("Idempotency-Key"));
      return keys.length === 1 ? new TypeError("Failed to fetch") : { status: 202, body: submission() };
    },
    [SNAPSHOT]: () => ({ body: submission() }),
  });
  await press(/submit/i);
  await screen.findByText("Next in line", {}, { timeout: 3_000 });
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  [problem(503, "judge_unavailable"), /judge is not running/],
  [problem(429, "queue_full", { place: 12, retry_after: 9 }), /12 submissions are waiting.*in 9 s/],
  [problem(429, "rate_limited", { retry_after: 30 }), /in 30 s/],
  [problem(413, "source_too_large", { detail: "In the server's words." }), /code is too large/],
  [problem(500, "internal_error"), /r-1/],
])("a refusal is explained and the code stays: %j", async (refusal, words) => {
  const { editor, user } = await open({ [SUBMIT]: () => refusal });
  await user.type(editor, "# mine");
  await press(/submit/i);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole("heading", { name: "This code has not been tested yet" })).toBeVisible();
  expect(editor).toHaveValue("print()\n# mine");
  expect(localStorage.getItem("codehub.code.u1.e1.python")).toContain("# mine");
});

test("code that is too large is not even sent", async () => {
  localStorage.setItem("codehub.code.u1.e1.python", "x".repeat(65 * 1024));
  const { server } = await open({});
  await press(/submit/i);
  expect(await screen.findByText(/larger than 64 kB/)).toBeVisible();
  expect(server.calls).not.toContain(SUBMIT);
});

test("a browser without room says that it can't keep the code", async () => {
  const { editor, user } = await open({});
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await user.type(editor, "x");
  expect(await screen.findByText(/no room to keep your code/)).toBeVisible();
});

test("starting over asks first", async () => {
  localStorage.setItem("codehub.code.u1.e1.python", "mine");
  const { user } = await open({});
  await press(/start over/i);
  await press(/keep mine/i);
  expect(screen.getByLabelText("Code for Sum of two")).toHaveValue("mine");
  await press(/start over/i);
  await user.click(screen.getByRole("button", { name: "Replace it" }));
  expect(await screen.findByLabelText("Code for Sum of two")).toHaveValue("print()\n");
});

test("a crash shows its traceback once, before the input", async () => {
  const traceback = 'Traceback (most recent call last):\n  File "solution.py", line 1\nNameError: no name';
  const crash = {
    verdict: "runtime_error",
    stdout: "",
    stderr: traceback,
    message: "NameError: no name",
  } as const;
  const latest = submission({
    state: "judged",
    verdict: "runtime_error",
    total: 3,
    message: crash.message,
    results: [testResult(1, crash)],
  });
  await open({ [SNAPSHOT]: () => ({ body: latest }) }, latest);
  const told = [...document.querySelectorAll("details[open] pre")].map((block) => block.textContent);
  expect(told).toEqual([traceback, "5\n", "2 3\n"]);
  expect(screen.getAllByText(/NameError: no name/)).toHaveLength(1);
  expect(
    within(screen.getByRole("tabpanel")).getByRole("button", { name: 'File "solution.py", line 1' }),
  ).toBeVisible();
});
