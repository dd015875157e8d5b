import { act, render, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Banners } from "./banners";
import { noticeUpdates } from "./outdated";
import { CrashPage } from "./outer-pages";

beforeAll(noticeUpdates);

const GONE = new TypeError(
  "Failed to fetch dynamically imported module: https://codehub.example/assets/a.js",
);
const MISTAKE = new ReferenceError("lazy is not defined");

function failed(payload: Error): void {
  act(() => void window.dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload })));
}

describe("the banner", () => {
  test("a file that is not reached without a line is no update", () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    render(<Banners />);
    failed(GONE);
    expect(screen.getByRole("status")).toHaveTextContent("You are offline.");
    vi.restoreAllMocks();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("a mistake in code that came is no update", () => {
    render(<Banners />);
    failed(MISTAKE);
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("a file that the server has no more offers to load the page again and says that code is kept", () => {
    render(<Banners />);
    failed(GONE);
    expect(screen.getByRole("status")).toHaveTextContent("your code is kept");
    expect(screen.getByRole("button", { name: "Load again" })).toBeVisible();
  });
});

describe("a page that failed", () => {
  const crash = (error: Error) => render(<CrashPage error={error} reset={() => {}} />);

  test.each([
    GONE,
    new TypeError("error loading dynamically imported module: https://codehub.example/assets/a.js"),
    new TypeError("Importing a module script failed."),
    new Error("Unable to preload CSS for /assets/a.css"),
  ])("says that it was updated when its code is gone: $message", (error) => {
    crash(error);
    expect(screen.getByRole("heading", { name: "This page needs to be loaded again" })).toBeVisible();
  });

  test("says that it broke when its code has a mistake, also after an update was noticed", async () => {
    failed(GONE);
    crash(MISTAKE);
    expect(await screen.findByRole("heading", { name: "This page broke" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
