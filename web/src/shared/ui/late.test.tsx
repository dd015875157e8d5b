import { CatchBoundary } from "@tanstack/react-router";
import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { late } from "./late";

const Word = ({ word }: { word: string }) => <p>{word}</p>;

test("the stand-in gives way as soon as the code is here, and is not seen a second time", async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Word>();
  const load = vi.fn(() => promise);
  const Part = late(load);
  const { unmount } = render(<Part word="here" standIn="soon" />);
  expect(screen.getByText("soon")).toBeInTheDocument();
  await act(async () => resolve(Word));
  expect(screen.getByText("here")).toBeInTheDocument();
  unmount();

  render(<Part word="again" standIn="soon" />);
  expect(screen.getByText("again")).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(1);
});

test("code that does not come is the page's problem, and asked for again with the next try", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const load = vi.fn(() => Promise.resolve(Word)).mockRejectedValueOnce(new Error("gone"));
  const Part = late(load);
  const page = (attempt: number) => (
    <CatchBoundary getResetKey={() => attempt} errorComponent={({ error }) => String(error)}>
      <Part word="here" standIn="soon" />
    </CatchBoundary>
  );
  const { rerender } = render(page(1));
  expect(await screen.findByText("Error: gone")).toBeInTheDocument();
  rerender(page(2));
  expect(await screen.findByText("here")).toBeInTheDocument();
});
