import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Exercise, TestResult } from "@/shared/api/types";
import { exercise, testResult } from "../samples";
import { JumpContext } from "./jump";
import { visibleTests } from "./shown-test";
import { TestDetails } from "./test-details";
import { linesOf, plainTalk, type Speaker, turnsOf } from "./transcript";

function show(result: TestResult, given: Exercise, language = "python") {
  const test = visibleTests(given, "sql").get(result.index);
  render(
    <JumpContext value={() => undefined}>
      <TestDetails test={test} result={result} limits={given.limits} language={language} />
    </JumpContext>,
  );
}

const TALK: NonNullable<TestResult["transcript"]> = [
  ["judge", "guess "],
  ["judge", "1 100\n"],
  ["program", "50 \n"],
  ["judge", "too high\n"],
  ["program", "\t25"],
];

test("who said what, in order, with marks for what cannot be seen", () => {
  show(testResult(1, { verdict: "wrong_answer", transcript: TALK }), exercise({ type: "interactive" }));
  const turns = screen.getAllByRole("listitem");
  expect(turns.map((turn) => turn.textContent)).toEqual([
    "The judgeguess 1 100⏎",
    "Your program50·⏎",
    "The judgetoo high⏎",
    "Your program→25",
  ]);
  expect(screen.queryByText("It printed nothing.")).not.toBeInTheDocument();
});

test("what is copied is the words without the marks", async () => {
  const user = userEvent.setup();
  show(testResult(1, { transcript: TALK }), exercise({ type: "interactive" }));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe(plainTalk(turnsOf(TALK)));
  expect(plainTalk(turnsOf(TALK))).toContain("Your program:\n50 \n\nThe judge:\ntoo high\n");
  expect(screen.getByRole("button", { name: "Copied" })).toBeVisible();
});

test("a long talk begins cut", async () => {
  const long = Array.from({ length: 60 }, (_, turn): [Speaker, string] => [
    turn % 2 ? "judge" : "program",
    `${turn}\n`,
  ]);
  show(testResult(1, { transcript: long }), exercise({ type: "interactive" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(16);
  await userEvent.click(screen.getByRole("button", { name: "Show all 60 turns" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(60);
});

test("lines of nothing but spaces, and without an end, are told apart", () => {
  expect(linesOf("  \n\nx")).toEqual([
    { before: "", text: "", after: "  ", ended: true },
    { before: "", text: "", after: "", ended: true },
    { before: "", text: "x", after: "", ended: false },
  ]);
});

test("a query's expected rows are a table, what it began with is said, and what was asked", () => {
  const given = exercise({
    type: "sql",
    tests: [
      {
        index: 1,
        name: "one",
        title: "One",
        stdin: "create table t (n);",
        arguments: null,
        expected: '{"columns": ["name", "n"], "rows": [["ada", 1], [null, 2]]}',
        query: "select * from t",
      },
    ],
  });
  show(testResult(1, { verdict: "wrong_answer", stdout: "name|n\nada|1\n" }), given);
  const table = screen.getByRole("table", { name: "Rows that were expected" });
  expect(
    within(table)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual(["namen", "ada1", "NULL2"]);
  expect(screen.getByText("create table t (n);")).toBeVisible();
  expect(screen.getByText("Tables it begins with")).toBeVisible();
  expect(screen.getByText("select * from t")).toBeVisible();
  expect(screen.getByText(/ada\|1/)).toBeVisible();
});

const wrong = (message: string) => testResult(1, { verdict: "wrong_answer", stdout: "6 7\n", message });

test("what a checker said is read, and the expected output is no more than one right answer", () => {
  show(wrong("6 times 7 is 42, not 36"), exercise());
  expect(screen.getByText("6 times 7 is 42, not 36")).toBeVisible();
  expect(screen.getByText("One right answer")).toBeVisible();
  expect(screen.queryByText(/First difference/)).not.toBeInTheDocument();
});

test("what the judge says of a difference is left out where the difference is shown", () => {
  show(wrong("Line 1: expected '3', got '6'."), exercise());
  expect(screen.getByText(/First difference/)).toBeVisible();
  expect(screen.queryByText(/expected '3'/)).not.toBeInTheDocument();
  expect(screen.queryByText("One right answer")).not.toBeInTheDocument();
});

test("an answer that was handed in was not printed by anybody", () => {
  show(wrong("row 1 adds up to 6, not to 15"), exercise({ type: "output_only" }), "text");
  expect(screen.getByText("Your answer")).toBeVisible();
  expect(screen.queryByText("What it printed")).not.toBeInTheDocument();
});

test("a line of the answer leads to no line of the program", () => {
  show(wrong("Line 1: '6 7' is not expected."), exercise());
  expect(screen.getByText("Line 1: '6 7' is not expected.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /line 1/i })).not.toBeInTheDocument();
});
