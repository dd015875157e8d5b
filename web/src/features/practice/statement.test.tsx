import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { exerciseQuery } from "./api/exercise";
import { exercise } from "./samples";
import { Statement } from "./statement";

/** Shows the statement; the server gives the answers one after the other. */
function open(...answers: ReturnType<typeof problem>[]): QueryClient {
  fakeServer({ "GET /exercises/e1": () => answers.shift() ?? problem(404, "not_found") });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <Statement exerciseId="e1" />
    </QueryClientProvider>,
  );
  return queryClient;
}

const TASK = { body: exercise({ statement_html: "<p>Add two numbers.</p>" }) };

test("a statement that is here stays when a later look at it fails", async () => {
  const queryClient = open(TASK, problem(503, "service_unavailable"));
  expect(await screen.findByText("Add two numbers.")).toBeVisible();
  await act(() => queryClient.refetchQueries(exerciseQuery("e1")));
  expect(queryClient.getQueryState(exerciseQuery("e1").queryKey)?.status).toBe("error");
  expect(screen.getByText("Add two numbers.")).toBeVisible();
});

test("a statement that could not be fetched is asked for again", async () => {
  open(problem(500, "internal_error"), TASK);
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Add two numbers.")).toBeVisible();
});
