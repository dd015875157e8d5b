import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { exerciseQuery } from "./api/exercise";
import { Hints } from "./hints";
import { exercise } from "./samples";

const OPEN = "POST /exercises/e1/hints";
const hint = (number: number) => ({ number, html: `<p>Look at line ${number}.</p>` });

function Page() {
  const { data } = useQuery(exerciseQuery("e1"));
  return data ? <Hints exerciseId="e1" title="Sum of two" hints={data.hints} /> : null;
}

function open(routes: Parameters<typeof fakeServer>[0], opened = [hint(1)]) {
  fakeServer({
    "GET /exercises/e1": () => ({ body: exercise({ hints: { total: 3, opened } }) }),
    ...routes,
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  );
}

test("opens one after the other, the new one takes the focus, the last one takes the button away", async () => {
  open({ [OPEN]: ({ body }) => ({ body: hint((body as { number: number }).number) }) });
  expect(await screen.findByText("Look at line 1.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Show hint 2 of 3: Sum of two" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Hint 2 of 3" })).toHaveFocus());
  await userEvent.click(screen.getByRole("button", { name: "Show hint 3 of 3: Sum of two" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Hint 3 of 3" })).toHaveFocus());
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

test.each([
  [problem(409, "hint_locked"), /one after the other/],
  [new TypeError("Failed to fetch"), /server was not reached/],
  [problem(500, "internal_error"), /could not be opened/],
])("what went wrong is told and can be tried again: %j", async (answer, words) => {
  open({ [OPEN]: () => answer });
  await userEvent.click(await screen.findByRole("button", { name: "Show hint 2 of 3: Sum of two" }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole("button", { name: "Show hint 2 of 3: Sum of two" })).toBeEnabled();
});

test("an exercise without hints says nothing about them", async () => {
  fakeServer({ "GET /exercises/e1": () => ({ body: exercise() }) });
  const { container } = render(
    <Hints exerciseId="e1" title="Sum of two" hints={{ total: 0, opened: [] }} />,
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
      ),
    },
  );
  expect(container).toBeEmptyDOMElement();
});
