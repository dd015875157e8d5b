import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Exercise } from "@/shared/api/types";
import { FakeSocket } from "@/shared/realtime/fake-socket";
import { exercise, me } from "../samples";
import type { Submissions } from "../submissions/use-submissions";
import CasesPanel from "./cases-panel";
import { useCases } from "./use-cases";

const KEY = "codehub.cases.u1.e1";
const SIGNATURE = {
  name: "repeat",
  parameters: [
    { name: "text", type: "text" },
    { name: "times", type: "integer" },
  ],
  returns: "text",
};
const FUNCTION = exercise({
  type: "function",
  function: SIGNATURE,
  tests: [
    {
      index: 1,
      name: "one",
      title: "",
      stdin: null,
      arguments: '["ab", 2]',
      expected: '"abab"',
      query: null,
    },
  ],
});
const nothing: Submissions = {
  run: null,
  isSending: false,
  error: null,
  since: 0,
  send: () => undefined,
  clearError: () => undefined,
  refresh: () => undefined,
};

beforeEach(() => vi.stubGlobal("WebSocket", FakeSocket));

function Panel({ given }: { given: Exercise }) {
  const cases = useCases(given, me);
  return <CasesPanel exercise={given} cases={cases} submissions={nothing} language="python" />;
}

function open(given = exercise()) {
  const page = () => (
    <QueryClientProvider client={new QueryClient()}>
      <Panel given={given} />
    </QueryClientProvider>
  );
  return render(page());
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? "null") as { name: string; stdin: string }[];

test("begins with the first visible test, and keeps what is written for the next visit", async () => {
  const { unmount } = open();
  expect(screen.getByLabelText("Input")).toHaveValue("2 3\n");
  await userEvent.type(screen.getByLabelText("Input"), "4");
  await press("New case");
  await userEvent.type(screen.getByLabelText("Input"), "9 9");
  expect(kept().map((own) => own.stdin)).toEqual(["2 3\n4", "9 9"]);
  unmount();
  open();
  expect(screen.getByLabelText("Input")).toHaveValue("2 3\n4");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test("a deleted case comes back where it was", async () => {
  open();
  await userEvent.type(screen.getByLabelText("Name"), " one");
  await press("Duplicate");
  expect(screen.getByLabelText("Name")).toHaveValue("Small numbers one (copy)");
  await press(/^Small numbers one(?! \(copy)/);
  await press("Delete");
  expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
  expect(kept()).toHaveLength(1);
  await press("Undo");
  expect(kept().map((own) => own.name)).toEqual(["Small numbers one", "Small numbers one (copy)"]);
});

test("there is room for ten", async () => {
  open();
  for (let count = 1; count < 12; count += 1) await press("New case");
  expect(screen.getAllByRole("listitem")).toHaveLength(10);
  expect(screen.getByText(/room for 10 cases/)).toBeVisible();
});

test("an argument of the wrong type is told beside its field", async () => {
  open(FUNCTION);
  const times = screen.getByLabelText(/Argument times/);
  expect(times).toHaveValue("2");
  await userEvent.clear(times);
  await userEvent.type(times, "two");
  expect(times).toHaveAccessibleDescription(/Write integer like this: 1/);
  expect(times).toBeInvalid();
  expect(screen.getByLabelText(/Argument text/)).toBeValid();
});

test("what another program left in the storage is no case", () => {
  localStorage.setItem(KEY, '[{"id": 5}]');
  open();
  expect(screen.getByLabelText("Input")).toHaveValue("2 3\n");
});

test("a browser without room says so", async () => {
  open();
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await userEvent.type(screen.getByLabelText("Input"), "4");
  expect(screen.getByText(/no room to keep your cases/)).toBeVisible();
});
