import { expect, test } from "vitest";
import { callText, valueText } from "./calls";

const SIGNATURE = {
  name: "count_vowels",
  parameters: [{ name: "text", type: "text" }],
  returns: "integer",
};

test("a call is written as in the learner's language", () => {
  expect(callText(SIGNATURE, '["banana"]', "python")).toBe('count_vowels("banana")');
  const given = '[true, [1, 2], {"a": [null]}]';
  expect(callText(SIGNATURE, given, "python")).toBe('count_vowels(True, [1, 2], {"a": [None]})');
  expect(callText(SIGNATURE, given, "cpp")).toBe('count_vowels(true, {1, 2}, {{"a", {null}}})');
  expect(callText(SIGNATURE, given, "javascript")).toBe('count_vowels(true, [1, 2], {"a": [null]})');
});

test("a call is written without brackets where there are none", () => {
  const given = '["a b", true, -1, [1, 2]]';
  expect(callText(SIGNATURE, given, "bash")).toBe('count_vowels "a b" true -1 1 2');
  expect(callText(SIGNATURE, given, "haskell")).toBe('count_vowels "a b" True (-1) [1, 2]');
  expect(valueText("[1, 2]", "bash")).toBe("(1 2)");
  expect(valueText("[1, 2]", "c")).toBe("{1, 2}");
});

test("what is no JSON is shown as it is", () => {
  expect(callText(SIGNATURE, "[1,", "python")).toBe("count_vowels([1,)");
  expect(valueText("inf", "python")).toBe("inf");
  expect(valueText("false", "python")).toBe("False");
});
