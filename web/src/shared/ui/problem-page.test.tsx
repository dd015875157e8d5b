import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ApiProblem } from "@/shared/api/problem";
import { ProblemPage } from "./problem-page";

async function show(error: unknown) {
  const retry = vi.fn();
  const page = createRootRoute({ component: () => <ProblemPage error={error} retry={retry} /> });
  const router = createRouter({ routeTree: page, history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);
  await screen.findByRole("heading", { level: 1 });
  return retry;
}

test("a failure says what happened, offers another try and the number for whoever helps", async () => {
  const retry = await show(new ApiProblem(500, { code: "internal_error", request_id: "r-17" }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("That did not work");
  expect(screen.getByText("r-17")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});

test("no permission is a lock with a way on, not a failure", async () => {
  await show(new ApiProblem(403, { code: "permission_denied" }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("This is not open to you");
  expect(screen.getByRole("link", { name: "Courses" })).toHaveAttribute("href", "/courses");
});

test("who is not logged in is led to the log-in and back", async () => {
  await show(new ApiProblem(401, { code: "not_authenticated" }));
  expect(screen.getByRole("link", { name: "Log in" })).toHaveAttribute("href", "/login?next=%2F");
});
