import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { me } from "@/features/practice/samples";
import { call } from "@/shared/api/client";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { SessionGuard } from "./session-guard";

beforeEach(() => {
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A session that has ended until somebody logs in, and a call that finds out. */
function open() {
  let expired = true;
  const server = fakeServer({
    "GET /courses": () =>
      expired ? problem(401, "not_authenticated") : { body: { items: [], next_cursor: null } },
    "POST /auth/login": () => {
      expired = false;
      return { body: me };
    },
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SessionGuard me={me} />
    </QueryClientProvider>,
  );
  const outcome = call("GET /courses", {}).then(
    () => "answered",
    () => "refused",
  );
  return { server, outcome, user: userEvent.setup() };
}

test("the call that found the session ended waits for the log-in and goes on", async () => {
  const { outcome, server, user } = open();
  expect(await screen.findByLabelText("User name or e-mail")).toHaveValue(me.username);
  await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
  await user.keyboard("my password{Enter}");
  expect(await outcome).toBe("answered");
  expect(server.calls).toEqual(["GET /courses", "POST /auth/login", "GET /courses"]);
  await waitFor(() => expect(screen.queryByLabelText("Password")).toBeNull());
});

test("not now: the call is refused and the page stays", async () => {
  const { outcome, user } = open();
  await user.click(await screen.findByRole("button", { name: "Not now" }));
  expect(await outcome).toBe("refused");
});
