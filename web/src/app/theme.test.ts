import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { chooseTheme, useTheme } from "./theme";

const KEY = "codehub.theme";

afterEach(() => chooseTheme("system"));

test("a theme is shown, kept, and known to every part of the page", () => {
  const [menu, settings] = [renderHook(useTheme), renderHook(useTheme)];
  act(() => chooseTheme("dark"));
  expect([menu.result.current, settings.result.current]).toEqual(["dark", "dark"]);
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem(KEY)).toBe("dark");
});

test("back to the system's theme nothing is kept", () => {
  chooseTheme("light");
  chooseTheme("system");
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.getItem(KEY)).toBeNull();
});

test("another tab's choice is shown here too", () => {
  const { result } = renderHook(useTheme);
  localStorage.setItem(KEY, "light");
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key: KEY })));
  expect(result.current).toBe("light");
});
