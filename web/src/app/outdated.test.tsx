import { act, render, screen } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { Banners } from "./banners";
import { noticeUpdates } from "./outdated";

beforeAll(noticeUpdates);

const missing = () => act(() => void window.dispatchEvent(new Event("vite:preloadError")));

test("a file that is not reached without a line is no update", () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  render(<Banners />);
  missing();
  expect(screen.getByRole("status")).toHaveTextContent("You are offline.");
  vi.restoreAllMocks();
  act(() => void window.dispatchEvent(new Event("online")));
  expect(screen.queryByRole("status")).toBeNull();
});

test("a file that the server has no more offers to load the page again and says that code is kept", () => {
  render(<Banners />);
  expect(screen.queryByRole("status")).toBeNull();
  missing();
  expect(screen.getByRole("status")).toHaveTextContent("your code is kept");
  expect(screen.getByRole("button", { name: "Load again" })).toBeVisible();
});
