import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import type { Activity, MyCourse } from "@/shared/api/types";
import { openPage } from "@/shared/ui/fake-page";
import { activity, card, myCourse } from "../samples";
import { Continue } from "./continue";
import { Days } from "./days";
import { MyCourses } from "./my-courses";

function openContinue(items: MyCourse[]) {
  fakeServer({ "GET /courses/mine": () => ({ body: { items, next_cursor: null } }) });
  openPage("/dashboard", Continue);
}

test("the newest course that is not finished is the one to continue, at the lesson where one was", async () => {
  const done = { course: card(1, { enrolled: true, percent: 100 }), status: "completed" as const };
  openContinue([myCourse(1, done), myCourse(2)]);
  expect(await screen.findByRole("heading", { name: "Loops" })).toBeVisible();
  expect(screen.getByText("Course 2")).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute("href", "/learn/course-2/loops");
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "40");
});

test("whoever has not begun is invited to start", async () => {
  openContinue([myCourse(1, { status: "not_started" })]);
  expect(await screen.findByRole("link", { name: "Start" })).toBeVisible();
});

test("a course without lessons leads to its page", async () => {
  openContinue([myCourse(1, { resume: null })]);
  expect(await screen.findByRole("link", { name: "Continue" })).toHaveAttribute("href", "/courses/course-1");
});

test("with all courses finished there is something new to find", async () => {
  openContinue([myCourse(1, { status: "completed" })]);
  expect(await screen.findByRole("heading", { name: "You finished all your courses" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Find the next course" })).toHaveAttribute("href", "/courses");
});

test("my courses come page by page; a page that fails leaves the others standing", async () => {
  let failures = 1;
  fakeServer({
    "GET /courses/mine": ({ url }) => {
      if (!url.searchParams.has("cursor")) return { body: { items: [myCourse(1)], next_cursor: "n" } };
      if (failures-- > 0) return problem(503, "service_unavailable");
      return { body: { items: [myCourse(2)], next_cursor: null } };
    },
  });
  openPage("/dashboard", MyCourses);
  await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("r-1");
  expect(screen.getByRole("link", { name: "Course 1" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "Course 2" })).toHaveFocus();
});

function openDays(body: Activity) {
  let zone: string | null = null;
  fakeServer({
    "GET /courses/activity": ({ url }) => {
      zone = url.searchParams.get("tz");
      return { body };
    },
  });
  openPage("/dashboard", Days);
  return { zone: () => zone };
}

test("days in a row, in the browser's zone, each told in words", async () => {
  const { zone } = openDays(activity([1, 0, 2, 3], { streak_days: 2, best_days: 5 }));
  expect(await screen.findByText("2 days in a row")).toBeVisible();
  expect(zone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(screen.getByText("Today counts already.")).toBeVisible();
  expect(screen.getByText(/Your best: 5 days/)).toBeVisible();
  const table = screen.getByRole("table", { name: "The last 28 days" });
  expect(within(table).getAllByRole("columnheader")).toHaveLength(7);
  expect(within(table).getAllByRole("cell")).toHaveLength(28);
  expect(
    within(table).getByRole("cell", { name: /20.*November.*: 3 steps|November 20: 3 steps/ }),
  ).toBeVisible();
  expect(within(table).getByRole("cell", { name: /18.*nothing/ })).toBeVisible();
});

test("a streak of yesterday lives until midnight", async () => {
  openDays(activity([1, 1, 0], { streak_days: 2, best_days: 2 }));
  expect(await screen.findByText(/your streak lives until midnight/)).toBeVisible();
});

test("without a streak it says how one begins", async () => {
  openDays(activity([]));
  expect(await screen.findByText("No streak yet")).toBeVisible();
  expect(screen.getByText(/next text that you read/)).toBeVisible();
});
