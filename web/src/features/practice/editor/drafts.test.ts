import { expect, test, vi } from "vitest";
import { dropDraft, keepDraft, readDraft } from "./drafts";

const KEY = { userId: "u1", exerciseId: "e1", language: "python" };

test("code is kept per learner, exercise and language", () => {
  expect(keepDraft(KEY, "mine")).toBe(true);
  expect(readDraft(KEY)).toBe("mine");
  expect(readDraft({ ...KEY, userId: "u2" })).toBeNull();
  expect(readDraft({ ...KEY, exerciseId: "e2" })).toBeNull();
  dropDraft(KEY);
  expect(readDraft(KEY)).toBeNull();
});

test("a full storage is told, not thrown", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(keepDraft(KEY, "mine")).toBe(false);
});

test("a storage that is switched off reads as empty", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });
  expect(readDraft(KEY)).toBeNull();
});
