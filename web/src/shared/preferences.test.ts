import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { accepted, preferEditor, usePreferences } from "./preferences";

const KEY = "codehub.preferences";
const USUAL = { fontSize: 16, tabSize: 4, vim: false, plain: false };

test.each([
  [null, USUAL],
  ["nonsense", USUAL],
  [{ editor: 7 }, USUAL],
  [
    { editor: { fontSize: 900, tabSize: 3, vim: "yes", plain: true } },
    { ...USUAL, fontSize: 24, plain: true },
  ],
  [{ editor: { fontSize: 1.4, tabSize: 8 } }, { ...USUAL, fontSize: 12, tabSize: 8 }],
])("of %j what makes sense is taken", (given, editor) => {
  expect(accepted(given)).toEqual({ editor });
});

test("a change is kept and shown at once, and so is another tab's", () => {
  const { result } = renderHook(usePreferences);
  act(() => preferEditor({ vim: true, tabSize: 2 }));
  expect(result.current.editor).toMatchObject({ vim: true, tabSize: 2 });
  expect(accepted(JSON.parse(localStorage.getItem(KEY) ?? "null"))).toEqual(result.current);

  localStorage.setItem(KEY, JSON.stringify({ editor: { fontSize: 20 } }));
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key: KEY })));
  expect(result.current.editor).toEqual({ ...USUAL, fontSize: 20 });
});

test("with no room to keep it, it counts until the page is left", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const { result } = renderHook(usePreferences);
  act(() => preferEditor({ plain: true }));
  expect(result.current.editor.plain).toBe(true);
});
