import { screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { openPage } from "@/shared/ui/fake-page";
import { LearnRoute } from "./learn-route";
import { learnSearch } from "./learn-search";

const LESSON = "GET /courses/slug/loops/lessons/first";

afterEach(() => {
  document.head.innerHTML = "";
});

function open() {
  const server = fakeServer({
    "GET /auth/me": () => problem(401, "not_authenticated"),
    [LESSON]: () => problem(401, "not_authenticated"),
  });
  openPage("/learn/$slug/$lesson", LearnRoute, { at: "/learn/loops/first", validateSearch: learnSearch });
  return server;
}

test("a visitor gets the gate, and nothing is asked for", async () => {
  document.head.innerHTML = '<meta name="session" content="none">';
  const server = open();
  expect(await screen.findByRole("link", { name: "Log in" })).toHaveAttribute(
    "href",
    "/login?next=%2Flearn%2Floops%2Ffirst",
  );
  expect(server.calls).toEqual([]);
});

test("where there may be a session, the lesson is asked for beside who is here", async () => {
  const server = open();
  expect(await screen.findByRole("link", { name: "Log in" })).toBeVisible();
  expect(server.calls).toEqual(expect.arrayContaining(["GET /auth/me", LESSON]));
});
