import { expect, test } from "vitest";
import { sourceProblem } from "./check-source";

test("code up to the limit may be sent", () => {
  expect(sourceProblem("x".repeat(64 * 1024), 64)).toBeNull();
});

test("counts bytes, not letters", () => {
  expect(sourceProblem("é".repeat(40 * 1024), 64)).toMatch(/larger than 64 kB/);
});

test("a NUL is no text", () => {
  expect(sourceProblem("print(1)\0", 64)).toMatch(/not text/);
});
