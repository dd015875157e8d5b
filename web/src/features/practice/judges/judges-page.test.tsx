import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import type { JudgeAgent, QueueView } from "@/shared/api/types";
import { openPage } from "@/shared/ui/fake-page";
import { JudgesPage } from "./judges-page";

afterEach(() => vi.useRealTimers());

const KINDS = ["submit", "run", "input", "try", "rejudge"] as const;

function queue(change: Partial<QueueView> = {}): QueueView {
  return {
    waiting: 0,
    judging: 0,
    oldest_ms: null,
    per_minute: 0,
    estimate_ms: null,
    by_kind: KINDS.map((kind) => ({ kind, waiting: 0, judging: 0, oldest_ms: null })),
    ...change,
  };
}

function agent(change: Partial<JudgeAgent> = {}): JudgeAgent {
  return {
    name: "host-1",
    seen_at: new Date().toISOString(),
    gone: false,
    healthy: true,
    mode: "cgroup2",
    reason: "",
    remedy: "",
    slots: 2,
    boxes: 3,
    busy: 1,
    languages: [
      { id: "python", name: "Python", version: "3.11.2" },
      { id: "haskell", name: "Haskell", version: "GHC 9.0.2" },
      { id: "text", name: "Text", version: "" },
    ],
    judged_last_10_min: 120,
    ...change,
  };
}

function open(...answers: object[]) {
  const last = answers.at(-1);
  const server = fakeServer({ "GET /judges": () => ({ body: answers.shift() ?? last }) });
  openPage("/admin/judges", JudgesPage);
  return server;
}

const row = (name: RegExp) => screen.getByRole("row", { name });

test("the queue by kind, and each judge with its slots and languages", async () => {
  const byKind = KINDS.map((kind) => ({
    kind,
    waiting: kind === "submit" ? 7 : 0,
    judging: kind === "submit" ? 2 : 0,
    oldest_ms: kind === "submit" ? 4_200 : null,
  }));
  open({
    agents: [agent()],
    queue: queue({ waiting: 7, judging: 2, oldest_ms: 4_200, per_minute: 31, by_kind: byKind }),
  });
  expect(await screen.findByText("31")).toBeVisible();
  expect(row(/^Submissions/)).toHaveTextContent(/Submissions724\.2.s/);
  expect(row(/^Runs of visitors/)).toHaveTextContent("Runs of visitors00–");
  expect(screen.getByText("1 of 2")).toBeVisible();
  expect(screen.getByText("Healthy")).toBeVisible();
  expect(screen.getByText("Limits by cgroup v2")).toBeVisible();
  expect(screen.getByText("2 languages")).toBeVisible();
  expect(screen.getByText("Haskell (GHC 9.0.2)")).toBeInTheDocument();
  expect(screen.queryByText("Text")).not.toBeInTheDocument();
  expect(screen.getByText("Python 3.11.2")).toBeInTheDocument();
});

test("a degraded judge says what that means and what helps; an ill one and one that is gone say so", async () => {
  open({
    agents: [
      agent({ mode: "degraded", reason: "cgroups are read-only", remedy: "Delegate a cgroup." }),
      agent({ name: "host-2", healthy: false, mode: null, reason: "no namespaces" }),
      agent({ name: "host-3", gone: true, healthy: false }),
    ],
    queue: queue(),
  });
  const [degraded, ill, gone] = within(
    await screen.findByRole("region", { name: "Judge agents" }),
  ).getAllByRole("heading", { level: 3 });
  expect(degraded?.parentElement).toHaveTextContent("host-1DegradedLimits without cgroups");
  expect(screen.getByText(/memory and the number of processes are limited for each process/)).toBeVisible();
  expect(screen.getByText("Delegate a cgroup.")).toBeVisible();
  expect(ill?.parentElement).toHaveTextContent("host-2Cannot judgeNo sandbox yet");
  expect(screen.getByText("no namespaces")).toBeVisible();
  expect(gone?.parentElement).toHaveTextContent("host-3Gone");
});

test("without judges the page says what to do, without work that nothing waits", async () => {
  open({ agents: [], queue: queue() });
  expect(await screen.findByRole("heading", { name: "No judge is there" })).toBeVisible();
  expect(screen.getByText("Nothing waits.")).toBeVisible();
});

test("who may not see it meets a lock", async () => {
  fakeServer({ "GET /judges": () => problem(403, "permission_denied") });
  openPage("/admin/judges", JudgesPage);
  expect(await screen.findByRole("heading", { name: "This is not open to you" })).toBeVisible();
});

test("it looks again by itself; a look that fails leaves what was seen, and says so", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const answers = [
    { body: { agents: [], queue: queue({ per_minute: 5 }) } },
    problem(503, "service_unavailable"),
  ];
  const server = fakeServer({ "GET /judges": () => answers.shift() ?? problem(503, "service_unavailable") });
  openPage("/admin/judges", JudgesPage);
  expect(await screen.findByText("5")).toBeVisible();
  await vi.advanceTimersByTimeAsync(3_000);
  await waitFor(() => expect(server.calls.length).toBeGreaterThan(1));
  expect(await screen.findByText(/The last look did not get through/)).toBeVisible();
  expect(screen.getByText("5")).toBeVisible();
});
