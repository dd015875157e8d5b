import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { card } from "@/features/learning/samples";
import { exercise } from "@/features/practice/samples";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { openPage } from "@/shared/ui/fake-page";
import { HomePage } from "./home-page";

// CodeMirror measures what jsdom does not lay out: the plain editor has the same contract.
vi.mock(
  "@/features/practice/editor/code-editor",
  async () => await import("@/features/practice/editor/plain-editor"),
);

type Routes = Parameters<typeof fakeServer>[0];

const preview = (number: number) => ({
  exercise_id: `e${number}`,
  title: `Exercise ${number}`,
  course: { slug: `course-${number}`, title: `Course ${number}` },
  lesson: { slug: "first", title: "First" },
});

const tried = (number: number) => () => ({
  body: exercise({
    id: `e${number}`,
    title: `Exercise ${number}`,
    can: { submit: false, own_input: false, try_out: true },
  }),
});

beforeEach(() => vi.stubGlobal("WebSocket", FakeSocket));

/** The code of the bench comes after the page: the first time it has to be found. */
const bench = (number: number) =>
  screen.findByLabelText(`Code for Exercise ${number}`, {}, { timeout: 10_000 });

function open(routes: Routes = {}) {
  fakeServer({
    "GET /auth/me": () => problem(401, "not_authenticated"),
    "GET /courses/showcase": () => ({ body: [1, 2, 3, 4].map(preview) }),
    "GET /exercises/e1": tried(1),
    "GET /exercises/e2": tried(2),
    "GET /courses": () => ({ body: { items: [card(1)], next_cursor: null } }),
    ...routes,
  });
  openPage("/", HomePage);
}

test("a stranger finds a program to run, and may choose among three", async () => {
  open();
  expect(await bench(1)).toBeVisible();
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual([
    "Course 1",
    "Course 2",
    "Course 3",
  ]);
  await userEvent.click(screen.getByRole("tab", { name: "Course 2" }));
  expect(await bench(2)).toBeVisible();
  expect(screen.queryByLabelText("Code for Exercise 1")).toBeNull();
});

test("one exercise needs no tabs", async () => {
  open({ "GET /courses/showcase": () => ({ body: [preview(1)] }) });
  expect(await bench(1)).toBeVisible();
  expect(screen.queryByRole("tab")).toBeNull();
});

test("without an exercise to try the page says so and shows the courses", async () => {
  open({ "GET /courses/showcase": () => ({ body: [] }) });
  expect(await screen.findByText("There is no exercise to try here yet")).toBeVisible();
  expect(await screen.findByRole("link", { name: "Course 1" })).toBeVisible();
});

test("exercises that cannot be fetched are asked for again; the rest of the page stands", async () => {
  let failures = 1;
  open({
    "GET /courses/showcase": () =>
      failures-- > 0 ? problem(503, "service_unavailable") : { body: [preview(1)] },
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("r-1");
  expect(screen.getByRole("link", { name: "Start learning" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await bench(1)).toBeVisible();
});
