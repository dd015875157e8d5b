import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import type { Rejudging } from "@/shared/api/types";
import { openPage } from "@/shared/ui/fake-page";
import { RejudgeSection } from "./rejudge-section";

const ID = "0193f1a2-7b3c-7d4e-8f50-617283940abc";
const GET = `GET /submissions/${ID}/rejudge`;
const POST = `POST /submissions/${ID}/rejudge`;

function rejudging(change: Partial<Rejudging> = {}): Rejudging {
  return {
    submission_id: ID,
    exercise_title: "Say hello",
    language: "python",
    verdict: "accepted",
    passed: 4,
    total: 4,
    points: null,
    max_points: null,
    created_at: "2026-11-19T10:00:00Z",
    judged_at: "2026-11-19T10:00:01Z",
    pending: false,
    place: null,
    estimate_ms: null,
    ...change,
  };
}

/** A server that gives one answer after the other, the last one for ever. */
function serve(gets: object[], post = () => ({ status: 202, body: rejudging({ pending: true, place: 2 }) })) {
  const answer = () => ({ body: gets.length > 1 ? gets.shift() : gets[0] });
  const server = fakeServer({ [GET]: answer, [POST]: post });
  openPage("/", RejudgeSection);
  return server;
}

beforeAll(() => {
  // jsdom has dialogs, but does not open them
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => vi.useRealTimers());

const again = () => screen.findByRole("button", { name: "Judge again" });

async function lookUp(text = ID) {
  await userEvent.type(await screen.findByLabelText("Link or id of a submission"), `${text}{Enter}`);
}

async function confirm() {
  await userEvent.click(await again());
  const dialog = screen.getByRole("dialog", { name: "Judge this submission to “Say hello” again?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Judge it again" }));
}

test("a submission is found by its link, asked about, and followed to its new verdict", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const server = serve([
    rejudging(),
    rejudging({ pending: true }),
    rejudging({ verdict: "wrong_answer", passed: 1, judged_at: "2026-11-20T08:00:00Z" }),
  ]);
  await lookUp(`http://localhost/learn/a/b?exercise=e1&submission=${ID}`);
  expect(await screen.findByRole("heading", { name: "Say hello" })).toHaveFocus();
  expect(screen.getByText("4 of 4 tests passed", { exact: false })).toBeVisible();
  await confirm();
  expect(await screen.findByText("Waiting: 2 submissions come first")).toBeVisible();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(await again()).toHaveAttribute("aria-disabled", "true");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await screen.findByText("Being judged")).toBeVisible();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await screen.findByText("Judged again: the outcome is another one.")).toBeVisible();
  const outcomes = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(outcomes[0]).toMatch(/^Passed4 of 4/);
  expect(outcomes[1]).toMatch(/^Wrong answer1 of 4/);
  expect(server.calls.filter((call) => call === POST)).toHaveLength(1);
  expect(await again()).not.toHaveAttribute("aria-disabled", "true");
});

test.each([
  [{ judged_at: "2026-11-20T08:00:00Z" }, "Judged again: the outcome is the same."],
  [{}, "The judge failed, so the old verdict stays. The judge's log says why."],
])("an outcome that did not change says why: %j", async (change, words) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  serve([rejudging(), rejudging(change)]);
  await lookUp();
  await confirm();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await screen.findByText(words)).toBeVisible();
});

test("what somebody else has judged again already is followed, and cannot be asked for twice", async () => {
  const server = serve([rejudging({ pending: true, place: 0 })]);
  await lookUp();
  expect(await screen.findByText("Next in line")).toBeVisible();
  await userEvent.click(await again());
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(server.calls).not.toContain(POST);
});

test("who changes their mind has changed nothing", async () => {
  const server = serve([rejudging({ points: 30, max_points: 100, verdict: "partial" })]);
  await lookUp();
  expect(await screen.findByText("30 of 100 points", { exact: false })).toBeVisible();
  await userEvent.click(await again());
  await userEvent.click(screen.getByRole("button", { name: "Leave it" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(server.calls).not.toContain(POST);
});

test("a text without an id is told at the field", async () => {
  fakeServer({});
  openPage("/", RejudgeSection);
  await lookUp("/learn/a/b?exercise=e1");
  const field = screen.getByLabelText("Link or id of a submission");
  expect(field).toHaveAccessibleDescription("There is no id of a submission in this.");
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
});

test.each([
  [problem(404, "not_found"), /There is no submission of this id/],
  [problem(409, "not_judged_yet"), /being judged for the first time/],
  [problem(403, "permission_denied"), "Your account may not do this."],
])("what cannot be judged again says why: %j", async (answer, words) => {
  fakeServer({ [GET]: () => answer });
  openPage("/", RejudgeSection);
  await lookUp();
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(screen.queryByRole("button", { name: "Judge again" })).not.toBeInTheDocument();
});

test("a look after one that failed begins anew", async () => {
  const answers = [problem(409, "not_judged_yet"), { body: rejudging() }];
  fakeServer({ [GET]: () => answers.shift() ?? problem(500, "internal_error") });
  openPage("/", RejudgeSection);
  await lookUp();
  expect(await screen.findByRole("alert")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Look it up" }));
  expect(await again()).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a refusal stays in the dialog, with another try", async () => {
  const answers = [problem(503, "judge_unavailable"), { status: 202, body: rejudging({ pending: true }) }];
  fakeServer({
    [GET]: () => ({ body: rejudging() }),
    [POST]: () => answers.shift() ?? problem(500, "internal_error"),
  });
  openPage("/", RejudgeSection);
  await lookUp();
  await confirm();
  const dialog = screen.getByRole("dialog");
  expect(await within(dialog).findByRole("alert")).toHaveTextContent("The judge is not running just now.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Judge it again" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});
