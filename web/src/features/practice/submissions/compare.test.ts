import { expect, test } from "vitest";
import { aroundDifference, compareOutputs, excerpt, markWhitespace } from "./compare";

test("the same output has no differing line, whatever its last line end", () => {
  expect(compareOutputs("a\nb\n", "a\nb").every((line) => line.differsAt === null)).toBe(true);
  expect(compareOutputs("a\r\n", "a\n").every((line) => line.differsAt === null)).toBe(true);
});

test("finds the first differing character of each line", () => {
  expect(compareOutputs("sum 5\nok\n", "sum 6\nok\n")).toEqual([
    { number: 1, expected: "sum 5", actual: "sum 6", differsAt: 4 },
    { number: 2, expected: "ok", actual: "ok", differsAt: null },
  ]);
});

test("a space too much at the end is a difference", () => {
  expect(compareOutputs("5\n", "5 \n")[0]?.differsAt).toBe(1);
});

test("missing and surplus lines are told apart from empty ones", () => {
  expect(compareOutputs("a\n\n", "a\n")[1]).toEqual({ number: 2, expected: "", actual: null, differsAt: 0 });
  expect(compareOutputs("a\n", "a\nb\n")[1]).toEqual({
    number: 2,
    expected: null,
    actual: "b",
    differsAt: 0,
  });
});

test("nothing printed differs in the first line", () => {
  expect(compareOutputs("5\n", "")).toEqual([{ number: 1, expected: "5", actual: null, differsAt: 0 }]);
});

test("marks what cannot be seen", () => {
  expect(markWhitespace("a b\tc ")).toBe("a·b→c·");
});

test("a long output is shown from a little before its first difference on", () => {
  const expected = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
  const lines = excerpt(compareOutputs(expected, expected.replace("line 50", "line x")), 10);
  expect(lines.map((line) => line.number)).toEqual([49, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
});

test("a short line is shown whole", () => {
  expect(aroundDifference("Hello; Ada", 5)).toEqual(["Hello", "; Ada"]);
});

test("of a long line the part around the difference is shown", () => {
  const [same, different] = aroundDifference(`${"a".repeat(1_000)}${"b".repeat(1_000)}`, 1_000);
  expect(same).toBe(`…${"a".repeat(40)}`);
  expect(different).toBe(`${"b".repeat(120)}…`);
});
