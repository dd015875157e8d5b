import { expect, test } from "vitest";
import type { Action } from "@/shared/actions/registry";
import { search } from "./search";

const actions = ["Courses", "Theme: Light", "Theme: Dark", "Übersicht", "Run the tests", "Light a lamp"].map(
  (label): Action => ({ id: label, label, perform: () => {} }),
);
const found = (typed: string) => search(actions, typed).map(({ label }) => label);

test.each([
  ["", ["Courses", "Theme: Light", "Theme: Dark", "Übersicht", "Run the tests", "Light a lamp"]],
  ["light", ["Light a lamp", "Theme: Light"]],
  ["theme dark", ["Theme: Dark"]],
  ["dark theme", ["Theme: Dark"]],
  ["ubersicht", ["Übersicht"]],
  ["crs", ["Courses"]],
  ["  TEST ", ["Run the tests"]],
  ["xyz", []],
  [".*", []],
])("%j finds %j", (typed, labels) => {
  expect(found(typed)).toEqual(labels);
});
