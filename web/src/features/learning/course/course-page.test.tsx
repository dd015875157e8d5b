import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import type { Course, Me } from "@/shared/api/types";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { openPage } from "@/shared/ui/fake-page";
import { course } from "../samples";
import { CoursePage } from "./course-page";

const ME: Me = {
  id: "u1",
  username: "ada",
  email: "ada@example.org",
  role: "student",
  can: { author_courses: false, administer: false },
  stream: "user:u1",
  stream_cursor: 4,
};

type Routes = Parameters<typeof fakeServer>[0];

beforeAll(() => {
  // jsdom has dialogs, but does not open them
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

function open(shown: () => Course, me: Me | null, routes: Routes = {}) {
  vi.stubGlobal("WebSocket", FakeSocket);
  const server = fakeServer({
    "GET /auth/me": () => (me ? { body: me } : problem(401, "not_authenticated")),
    "GET /courses/slug/course-1": () => ({ body: shown() }),
    ...routes,
  });
  openPage("/courses/$slug", () => <CoursePage slug="course-1" previews={<p>previews</p>} />, {
    at: "/courses/course-1",
  });
  return server;
}

const progress = (status: "in_progress" | "completed", percent: number) => ({
  course_id: "c1",
  status,
  percent,
  completed_items: percent / 10,
  total_items: 10,
  resume: { lesson_slug: "lesson-2", item_id: null },
  stream_cursor: 4,
});

const enrolled = (change: Partial<Course> = {}) =>
  course({
    enrolled: true,
    percent: 50,
    progress: progress("in_progress", 50),
    can: { enrol: false, learn: true },
    ...change,
  });

test("a visitor sees what is in it, why the lessons are closed, and may try an exercise", async () => {
  open(() => course(), null);
  expect(await screen.findByText(/open once you are enrolled. Log in/)).toBeVisible();
  expect(screen.getByText("Lesson 1")).toBeVisible();
  expect(screen.queryByRole("link", { name: /Lesson 1/ })).toBeNull();
  expect(screen.getByText("previews")).toBeVisible();
  expect(screen.getByRole("link", { name: "Log in to enrol" })).toHaveAttribute(
    "href",
    expect.stringContaining("next="),
  );
});

test("a learner sees how far they are, in each module and lesson, and where", async () => {
  const [module] = course().modules;
  if (!module) throw new Error("the sample has a module");
  const [first, second] = module.lessons;
  if (!first || !second) throw new Error("the sample has two lessons");
  const lessons = [{ ...first, status: "completed" as const }, second];
  open(() => enrolled({ modules: [{ ...module, lessons }] }), ME);
  expect(await screen.findByText("1 of 2 lessons done")).toBeVisible();
  expect(within(screen.getByRole("link", { name: /Lesson 1/ })).getByText("Done")).toBeVisible();
  expect(within(screen.getByRole("link", { name: /Lesson 2/ })).getByText("You are here")).toBeVisible();
  expect(screen.getByText("5 of 10 steps done")).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute("href", "/learn/course-1/lesson-2");
  expect(screen.queryByText("previews")).toBeNull();
});

test("leaving asks first, says that nothing is lost, and afterwards that it happened", async () => {
  let isIn = true;
  const server = open(() => (isIn ? enrolled() : course()), ME, {
    "DELETE /courses/c1/enroll": () => {
      isIn = false;
      return { status: 204 };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Leave this course" }));
  const dialog = screen.getByRole("dialog", { name: "Leave “Course 1”?" });
  expect(within(dialog).getByText(/progress and your code are kept/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "Stay" }));
  expect(server.calls).not.toContain("DELETE /courses/c1/enroll");
  await userEvent.click(screen.getByRole("button", { name: "Leave this course" }));
  await userEvent.click(screen.getByRole("button", { name: "Leave it" }));
  expect(await screen.findByText(/You left this course/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Enrol" })).toBeVisible();
});

test("who finished it is told so and shown the way to another one", async () => {
  open(() => enrolled({ percent: 100, progress: progress("completed", 100) }), ME);
  expect(await screen.findByText("You finished this course")).toBeVisible();
  expect(screen.getByRole("link", { name: "Read it again" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Find the next course" })).toHaveAttribute("href", "/courses");
});

test("an enrolment that fails says why, in words", async () => {
  open(() => course(), ME, { "POST /courses/c1/enroll": () => problem(503, "service_unavailable") });
  await userEvent.click(await screen.findByRole("button", { name: "Enrol" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The server is busy or starting");
});

test("a course that is not there", async () => {
  open(() => course(), null, { "GET /courses/slug/course-1": () => problem(404, "not_found") });
  expect(await screen.findByRole("heading", { name: /nothing at this address/ })).toBeVisible();
});
