import { expect, test } from "vitest";
import { example, valueProblem } from "./value-types";

test.each([
  ["3", "integer"],
  ["3.0", "integer"],
  ["3", "number"],
  ["-2.5e3", "number"],
  ["true", "boolean"],
  ['"true"', "text"],
  ["[]", "list[integer]"],
  ["[[1], []]", "list[list[integer]]"],
  ['{"a": [true]}', "map[list[boolean]]"],
])("%s is %s", (text, type) => {
  expect(valueProblem(text, type)).toBeNull();
});

test.each([
  ["banana", "text", 'Write text like this: "abc"'],
  ["", "integer", "Write integer like this: 1"],
  ["3.5", "integer", "This has to be integer"],
  ["true", "number", "This has to be number"],
  ["9007199254740993", "integer", "This has to be integer"],
  ["null", "map[text]", "This has to be map[text]"],
  ["[1, 2, true]", "list[integer]", "The part [2] has to be integer."],
  ['{"a": [1, "b"]}', "map[list[integer]]", 'The part ["a"][1] has to be integer.'],
  ["[1]", "map[integer]", "This has to be map[integer]"],
])("%s is no %s", (text, type, words) => {
  expect(valueProblem(text, type)).toContain(words);
});

test("the example of a type has the type", () => {
  for (const type of ["integer", "number", "boolean", "text", "list[map[text]]"]) {
    expect(valueProblem(example(type), type)).toBeNull();
  }
});
