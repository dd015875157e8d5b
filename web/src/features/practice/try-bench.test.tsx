import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exerciseQuery } from "./api/exercise";
import { exercise, me, submission, testResult } from "./samples";
import { adoptTries } from "./try/try-code";
import { TryBench } from "./try-bench";

// CodeMirror measures what jsdom does not lay out: the plain editor has the same contract.
vi.mock("./editor/code-editor", async () => await import("./editor/plain-editor"));

const TRY = "POST /exercises/e1/try";
const PREVIEW = exercise({ can: { submit: false, own_input: false, try_out: true } });

beforeEach(() => vi.stubGlobal("WebSocket", FakeSocket));
afterEach(() => vi.unstubAllGlobals());

/** Until the page shows what came: it is told of news in the next turn of the event loop. */
const drawn = () => act(() => new Promise((resolve) => setTimeout(resolve)));

async function open(routes: Parameters<typeof fakeServer>[0]) {
  const server = fakeServer({
    "GET /auth/me": () => problem(401, "not_authenticated"),
    "GET /exercises/e1": () => ({ body: PREVIEW }),
    ...routes,
  });
  const root = createRootRoute({
    component: () => <TryBench exerciseId="e1" toLesson={<a href="/lesson">Open the lesson</a>} />,
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const editor = await screen.findByLabelText("Code for Sum of two");
  return {
    server,
    queryClient,
    editor,
    run: () => userEvent.click(screen.getByRole("button", { name: /run tests/i })),
  };
}

test("a visitor's program is run, asked for until it is judged, and leads to an account", async () => {
  const looks = [
    submission({ kind: "run" }),
    submission({ kind: "run", state: "judging", attempt: 1, total: 2, results: [testResult(1)] }),
    submission({
      kind: "run",
      state: "judged",
      attempt: 1,
      verdict: "accepted",
      passed: 2,
      total: 2,
      results: [testResult(1), testResult(2)],
    }),
  ];
  let sent: unknown;
  const { server, editor, run } = await open({
    [TRY]: ({ body }) => {
      sent = body;
      return { status: 202, body: submission({ kind: "run" }) };
    },
    "GET /tries/s1": () => ({ body: looks.shift() ?? submission({ kind: "run", state: "judged" }) }),
  });
  await userEvent.type(editor, "# mine");
  await run();
  expect(await screen.findByText(/2 of 2 tests passed/)).toBeVisible();
  expect(sent).toEqual({ language: "python", source: "print()\n# mine" });
  expect(screen.getByRole("link", { name: "Create an account" })).toHaveAttribute("href", "/signup");
  expect(screen.getByText("The visible tests pass. In the lesson you can submit it.")).toBeVisible();
  const asked = server.calls.filter((call) => call === "GET /tries/s1").length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.calls.filter((call) => call === "GET /tries/s1")).toHaveLength(asked);
});

test("a bench that is here stays, with what was written, when a later look at it fails", async () => {
  const answers = [{ body: PREVIEW }];
  const { queryClient, editor } = await open({
    "GET /exercises/e1": () => answers.shift() ?? problem(503, "service_unavailable"),
  });
  await userEvent.type(editor, "# mine");
  await act(() => queryClient.refetchQueries(exerciseQuery("e1")));
  await drawn();
  expect(queryClient.getQueryState(exerciseQuery("e1").queryKey)?.status).toBe("error");
  expect(screen.getByLabelText("Code for Sum of two")).toHaveValue("print()\n# mine");
  expect(screen.queryByRole("heading", { level: 1 })).not.toBeInTheDocument();
});

test("where visitors' programs are not run, the button is locked and the reason said", async () => {
  const closed = exercise({ can: { submit: false, own_input: false, try_out: false } });
  const { server, run } = await open({ "GET /exercises/e1": () => ({ body: closed }) });
  expect(screen.getByText(/Programs of visitors are not run here/)).toBeVisible();
  await run();
  expect(server.calls).not.toContain(TRY);
});

test("a learner is sent to the lesson, not to an account", async () => {
  const own = exercise({ can: { submit: true, own_input: true, try_out: false } });
  await open({ "GET /auth/me": () => ({ body: me }), "GET /exercises/e1": () => ({ body: own }) });
  expect(await screen.findByText(/You are logged in: run it in its lesson/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Open the lesson" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Create an account" })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: /run tests/i })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Run checks 2 visible tests.")).toBeVisible();
});

test("a long task shows its beginning, and the rest on request", async () => {
  class Measured {
    constructor(private readonly measure: () => void) {}
    observe = () => this.measure();
    unobserve = () => undefined;
    disconnect = () => undefined;
  }
  vi.stubGlobal("ResizeObserver", Measured);
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(900);
  await open({});
  await userEvent.click(screen.getByRole("button", { name: "Show the whole task" }));
  expect(screen.queryByRole("button", { name: "Show the whole task" })).not.toBeInTheDocument();
});

test("the limit of a visitor is explained and counted down", async () => {
  const { run } = await open({ [TRY]: () => problem(429, "rate_limited", { retry_after: 2 }) });
  await run();
  expect(await screen.findByText(/run 5 times a minute.*in 2 s/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Try again" })).toBeDisabled();
  expect(await screen.findByText(/can run again now/, {}, { timeout: 4_000 })).toBeVisible();
  expect(screen.getByRole("button", { name: "Try again" })).toBeEnabled();
});

test("a browser without room says so, and what is run is what was written", async () => {
  let sent: unknown;
  const { editor, run } = await open({
    [TRY]: ({ body }) => {
      sent = body;
      return problem(503, "judge_unavailable");
    },
  });
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await userEvent.type(editor, "# mine");
  expect(screen.getByText(/no room to keep your code/)).toBeVisible();
  await run();
  expect(sent).toEqual({ language: "python", source: "print()\n# mine" });
});

test("what a visitor wrote is in the exercise after they signed up, but not over what they have there", async () => {
  const { editor } = await open({});
  await userEvent.type(editor, "# mine");
  localStorage.setItem("codehub.code.u2.e1.python", "older");
  adoptTries(PREVIEW, me);
  expect(localStorage.getItem("codehub.code.u1.e1.python")).toContain("# mine");
  adoptTries(PREVIEW, { ...me, id: "u2" });
  expect(localStorage.getItem("codehub.code.u2.e1.python")).toBe("older");
});
