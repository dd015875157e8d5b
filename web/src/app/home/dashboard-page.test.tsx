import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { activity, card, myCourse } from "@/features/learning/samples";
import { me, submission } from "@/features/practice/samples";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { openPage } from "@/shared/ui/fake-page";
import { DashboardPage } from "./dashboard-page";

type Routes = Parameters<typeof fakeServer>[0];

const judged = submission({ state: "judged", verdict: "accepted", passed: 3, total: 3 });
const PLACE = {
  exercise_id: "e1",
  course: { slug: "course-1", title: "Course 1" },
  lesson: { slug: "loops", title: "Loops" },
};

const list = (items: object[]) => () => ({ body: { items, next_cursor: null } });

function open(routes: Routes = {}) {
  const server = fakeServer({
    "GET /auth/me": () => ({ body: me }),
    "GET /courses/mine": list([myCourse(1)]),
    "GET /courses/activity": () => ({ body: activity([1], { streak_days: 1, best_days: 1 }) }),
    "GET /submissions": list([judged]),
    "GET /courses/places": () => ({ body: [PLACE] }),
    ...routes,
  });
  openPage("/dashboard", DashboardPage);
  return server;
}

const section = (name: string) => screen.findByRole("region", { name });

test("a submission leads to its code in the lesson where its exercise is", async () => {
  open();
  const recent = within(await section("Recent submissions"));
  expect(await recent.findByRole("link", { name: "Sum of two" })).toHaveAttribute(
    "href",
    "/learn/course-1/loops?exercise=e1&submission=s1",
  );
  expect(recent.getByText("Passed")).toBeVisible();
  expect(recent.getByText("Python")).toBeVisible();
});

test("places are asked for all exercises at once, each one once", async () => {
  let asked: string[] = [];
  open({
    "GET /submissions": list([judged, { ...judged, id: "s2" }, { ...judged, id: "s3", exercise_id: "e2" }]),
    "GET /courses/places": ({ url }) => {
      asked = url.searchParams.getAll("exercise");
      return { body: [PLACE] };
    },
  });
  expect(await screen.findAllByRole("link", { name: "Sum of two" })).toHaveLength(2);
  expect(asked).toEqual(["e1", "e2"]);
});

test("a submission that waits is looked at again until it has its verdict", async () => {
  const looks = [submission({ state: "queued", verdict: null }), judged];
  open({ "GET /submissions": () => ({ body: { items: [looks.shift() ?? judged], next_cursor: null } }) });
  expect(await screen.findByText("Waiting for the judge")).toBeVisible();
  expect(await screen.findByText("Passed", {}, { timeout: 4_000 })).toBeVisible();
});

test("a newcomer is told what to do, and offered courses", async () => {
  open({
    "GET /courses/mine": list([]),
    "GET /courses": list([card(7)]),
    "GET /submissions": list([]),
    "GET /courses/activity": () => ({ body: activity([]) }),
  });
  expect(await screen.findByRole("heading", { name: /not enrolled/ })).toBeVisible();
  expect(await screen.findByRole("link", { name: "Course 7" })).toHaveAttribute("href", "/courses/course-7");
  expect(screen.getByText("Nothing submitted yet")).toBeVisible();
  expect(screen.getByText("No streak yet")).toBeVisible();
  expect(screen.queryByRole("heading", { name: "My courses" })).toBeNull();
});

test("a part that fails says so and is tried again; the others stand", async () => {
  let failures = 1;
  open({
    "GET /courses/activity": () =>
      failures-- > 0 ? problem(500, "internal_error") : { body: activity([1], { streak_days: 1 }) },
  });
  const days = within(await section("Your days"));
  expect(await days.findByRole("alert")).toHaveTextContent("r-1");
  expect(await screen.findByRole("link", { name: "Continue" })).toBeVisible();
  expect(await screen.findByRole("link", { name: "Sum of two" })).toBeVisible();
  await userEvent.click(days.getByRole("button", { name: "Try again" }));
  expect(await days.findByText("1 day in a row")).toBeVisible();
});
