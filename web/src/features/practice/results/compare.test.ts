import { expect, test } from "vitest";
import { alignLines } from "./align";
import { aroundDifference, compareOutputs, excerpt, markWhitespace } from "./compare";

const line = (number: number, text: string, ended = true) => ({ number, text, ended });

test("the same output has no differing line, however its lines end", () => {
  expect(compareOutputs("a\r\nb\r\n", "a\nb\n").every((row) => row.differsAt === null)).toBe(true);
});

test("finds the first differing character of each line", () => {
  expect(compareOutputs("sum 5\nok\n", "sum 6\nok\n")).toEqual([
    { expected: line(1, "sum 5"), actual: line(1, "sum 6"), differsAt: 4 },
    { expected: line(2, "ok"), actual: line(2, "ok"), differsAt: null },
  ]);
});

test("a space too much at the end is a difference", () => {
  expect(compareOutputs("5\n", "5 \n")[0]?.differsAt).toBe(1);
});

test("a missing last line end counts when nothing else differs, and only then", () => {
  expect(compareOutputs("a\nbc\n", "a\nbc")[1]).toEqual({
    expected: line(2, "bc"),
    actual: line(2, "bc", false),
    differsAt: 2,
  });
  expect(compareOutputs("a\nb\n", "x\nb").map((row) => row.differsAt)).toEqual([0, null]);
});

test("missing and surplus lines are told apart from empty ones", () => {
  expect(compareOutputs("a\n\n", "a\n")[1]).toEqual({ expected: line(2, ""), actual: null, differsAt: 0 });
  expect(compareOutputs("a\n", "a\nb\n")[1]).toEqual({ expected: null, actual: line(2, "b"), differsAt: 0 });
});

test("a line that is missing in the middle leaves the later ones the same", () => {
  const rows = compareOutputs("a\nb\nc\nd\n", "a\nc\nd\n");
  expect(rows.map((row) => [row.expected?.text, row.actual?.text, row.differsAt])).toEqual([
    ["a", "a", null],
    ["b", undefined, 0],
    ["c", "c", null],
    ["d", "d", null],
  ]);
  expect(rows[3]?.actual?.number).toBe(3);
});

test("as many lines are compared by their numbers, even when one is found elsewhere", () => {
  const rows = compareOutputs("2\n3\n4\n", "1\n2\n3\n");
  expect(rows.map((row) => [row.expected?.text, row.actual?.text])).toEqual([
    ["2", "1"],
    ["3", "2"],
    ["4", "3"],
  ]);
  expect(rows.every((row) => row.differsAt === 0)).toBe(true);
});

test("nothing printed differs in the first line", () => {
  expect(compareOutputs("5\n", "")).toEqual([{ expected: line(1, "5"), actual: null, differsAt: 0 }]);
});

test("huge outputs that have nothing in common are paired by number, at once", () => {
  const [left, right] = [1, 2].map((seed) =>
    Array.from({ length: 20_000 }, (_, index) => `${seed} ${index}`),
  );
  const began = performance.now();
  expect(alignLines(left ?? [], right ?? [])).toHaveLength(20_000);
  expect(performance.now() - began).toBeLessThan(500);
});

test("marks what cannot be seen", () => {
  expect(markWhitespace("a b\tc ")).toBe("a·b→c·");
});

test("a long output is shown from a little before its first difference on", () => {
  const expected = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
  const rows = excerpt(compareOutputs(expected, expected.replace("line 50", "line x")), 10);
  expect(rows.map((row) => row.expected?.number)).toEqual([49, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
});

test("a short line is shown whole", () => {
  expect(aroundDifference("Hello; Ada", 5)).toEqual(["Hello", "; Ada"]);
});

test("of a long line the part around the difference is shown", () => {
  const [same, different] = aroundDifference(`${"a".repeat(1_000)}${"b".repeat(1_000)}`, 1_000);
  expect(same).toBe(`…${"a".repeat(40)}`);
  expect(different).toBe(`${"b".repeat(120)}…`);
});
