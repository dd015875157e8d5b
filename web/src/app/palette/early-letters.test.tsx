import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { OverlayHost } from "../overlay-host";

const { arrived, arrive } = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { arrived: promise, arrive: resolve };
});

/** While the palette is drawn, which may take several turns, one letter more is typed. */
vi.mock("./use-destinations", async () => {
  const { early } = await import("../overlays");
  let isDrawn = false;
  return {
    useDestinations: () => {
      if (!isDrawn) early.letters += "r";
      isDrawn = true;
      return [];
    },
  };
});

vi.mock("./palette", async (original) => {
  await arrived;
  return original();
});

test("letters that come before the palette's code, and while it is drawn, are in its field, and nowhere else", async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
    this.querySelector("input")?.focus();
  };
  HTMLDialogElement.prototype.close = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  fakeServer({ "GET /auth/me": () => problem(401, "not_authenticated") });
  const root = createRootRoute({
    component: () => (
      <>
        <input aria-label="Code" />
        <OverlayHost />
      </>
    ),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree: root, history: createMemoryHistory() }) as never} />
    </QueryClientProvider>,
  );
  const code = await screen.findByLabelText("Code");
  await userEvent.click(code);
  await userEvent.keyboard("{Control>}k{/Control}cou");
  arrive();
  expect(await screen.findByRole("combobox")).toHaveValue("cour");
  await userEvent.keyboard("s");
  expect(screen.getByRole("combobox")).toHaveValue("cours");
  expect(code).toHaveValue("");
});
