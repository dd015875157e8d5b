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

test("what is no JSON is shown as it is", () => {
  expect(callText(SIGNATURE, "[1,", "python")).toBe("count_vowels([1,)");
  expect(valueText("inf", "python")).toBe("inf");
  expect(valueText("false", "python")).toBe("False");
});
