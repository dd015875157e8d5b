import { expect, test, vi } from "vitest";
import { keepDraft, readDraft } from "./drafts";

const KEY = { userId: "u1", exerciseId: "e1", language: "python" };
const MINE = { text: "mine", base: 3, unsent: true };

test("code is kept per learner, exercise and language", () => {
  expect(keepDraft(KEY, MINE)).toBe(true);
  expect(readDraft(KEY)).toEqual(MINE);
  expect(readDraft({ ...KEY, userId: "u2" })).toBeNull();
  expect(readDraft({ ...KEY, exerciseId: "e2" })).toBeNull();
  expect(readDraft({ ...KEY, language: "cpp" })).toBeNull();
});

test.each(["print(1)", '{"text": 5}', "null", "{"])(
  "%s is taken for code: nothing is thrown away",
  (kept) => {
    localStorage.setItem("codehub.code.u1.e1.python", kept);
    expect(readDraft(KEY)).toEqual({ text: kept, base: null, unsent: true });
  },
);

test("a full storage is told, not thrown", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(keepDraft(KEY, MINE)).toBe(false);
});

test("a storage that is switched off reads as empty", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });
  expect(readDraft(KEY)).toBeNull();
});
