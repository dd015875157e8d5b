import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { type Action, useActions } from "@/shared/actions/registry";
import { fakeServer } from "@/shared/api/fake-server";
import { meQuery } from "@/shared/api/me";
import type { Me } from "@/shared/api/types";
import { OverlayHost } from "../overlay-host";
import { showOverlay } from "../overlays";

beforeEach(() => {
  // jsdom draws no modal dialogs and does not scroll.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
    this.querySelector("input")?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => {};
  showOverlay(null);
});

const submit = vi.fn();
const reset = vi.fn();

const ACTIONS: Action[] = [
  { id: "practice.submit", label: "Submit", keys: "Mod+Shift+Enter", perform: submit },
  { id: "practice.reset", label: "Start over", blocked: "Nothing was written yet", perform: reset },
];

function Page() {
  useActions(ACTIONS);
  return <OverlayHost />;
}

async function open(me: Pick<Me, "username" | "can"> | null = null) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(meQuery.queryKey, me as Me | null);
  const history = createMemoryHistory();
  const router = createRouter({ routeTree: createRootRoute({ component: Page }), history });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(router.state.status).toBe("idle"));
  return { user: userEvent.setup(), router };
}

const field = () => screen.findByRole("combobox");
const current = () => screen.getByRole("option", { selected: true });

test("Ctrl+K opens it, typing finds, arrows point, Enter does it and the palette is gone", async () => {
  const { user } = await open();
  await user.keyboard("{Control>}k{/Control}");
  expect(await field()).toHaveFocus();
  expect(current()).toHaveAccessibleName("Submit");
  await user.keyboard("{ArrowDown}");
  expect(current()).toHaveTextContent("Start over");
  expect(await field()).toHaveAttribute("aria-activedescendant", current().id);
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(current()).not.toHaveTextContent("Submit");
  await user.keyboard("subm");
  expect(screen.getByRole("status")).toHaveTextContent("1 match");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(submit).toHaveBeenCalledOnce());
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("what is blocked says why and stays", async () => {
  const { user } = await open();
  showOverlay("palette");
  await user.type(await field(), "start over{Enter}");
  expect(current()).toHaveTextContent("Nothing was written yet");
  expect(reset).not.toHaveBeenCalled();
});

const LEARNER = { username: "ada", can: { author_courses: false, administer: false } };

test("the judges can be gone to by administrators alone", async () => {
  fakeServer({ "GET /courses/mine": () => ({ body: { items: [], next_cursor: null } }) });
  const { user } = await open({ ...LEARNER, can: { author_courses: true, administer: true } });
  showOverlay("palette");
  await user.type(await field(), "judges");
  await waitFor(() => expect(current()).toHaveTextContent("Judges and queue"));
});

test("a learner is not led to the judges", async () => {
  fakeServer({ "GET /courses/mine": () => ({ body: { items: [], next_cursor: null } }) });
  const { user } = await open(LEARNER);
  showOverlay("palette");
  await user.type(await field(), "judges");
  expect(screen.getByRole("status")).toHaveTextContent("Nothing matches");
});

test("the learner's courses can be gone to", async () => {
  const mine = { items: [{ course: { slug: "bees", title: "Counting bees" } }], next_cursor: null };
  fakeServer({ "GET /courses/mine": () => ({ body: mine }) });
  const { user, router } = await open(LEARNER);
  showOverlay("palette");
  await user.type(await field(), "bees");
  await waitFor(() => expect(current()).toHaveTextContent("Counting bees"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.history.location.pathname).toBe("/courses/bees"));
});

test("nothing that matches is said", async () => {
  const { user } = await open();
  showOverlay("palette");
  await user.type(await field(), "zzz{Enter}");
  expect(screen.getByRole("status")).toHaveTextContent("Nothing matches");
  expect(await field()).toHaveAttribute("aria-expanded", "false");
});

test("? lists every key that does something here", async () => {
  const { user } = await open();
  await user.keyboard("?");
  expect(await screen.findByRole("heading", { name: "All keys" })).toBeInTheDocument();
  expect(screen.getByText("Submit").closest("div")).toHaveTextContent("SubmitCtrlShift↵");
  expect(screen.queryByText("Start over")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("heading", { name: "All keys" })).toBeNull();
});
