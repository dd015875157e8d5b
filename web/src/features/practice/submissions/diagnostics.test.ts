import { describe, expect, test } from "vitest";
import { problemsOf, segmentsOf } from "./diagnostics";

const CPP = `solution.cpp: In function 'int main()':
solution.cpp:12:5: error: 'cot' was not declared in this scope; did you mean 'cout'?
   12 |     cot << 1;
      |     ^~~
solution.cpp:14:9: warning: unused variable 'x' [-Wunused-variable]
solution.cpp:3:1: note: declared here
`;
const PYTHON = `Traceback (most recent call last):
  File "solution.py", line 9, in <module>
    main()
  File "solution.py", line 3, in main
    print(1 / 0)
ZeroDivisionError: division by zero
`;
const JS = `solution.js:3
  retrun 1;
         ^
SyntaxError: Unexpected number
`;

const places = (text: string) => segmentsOf(text).flatMap((segment) => segment.place ?? []);

describe("places in a program's text", () => {
  test.each([
    [CPP, ["12:5", "14:9", "3:1"]],
    [PYTHON, ["9:null", "3:null"]],
    [JS, ["3:null"]],
    ["    at main (/box/solution.js:7:11)", ["7:11"]],
    ["Line 3: ZeroDivisionError: division by zero", ["3:null"]],
    ['  File "test_solution.py", line 3\ncodehub_test.hpp:12:1: error', []],
    ["my-solution.cpp:3:1: error: not the learner's file", []],
    ["solution.ts(2,7): error TS2322: Type 'string' is not assignable to type 'number'.", ["2:7"]],
    ["PHP Warning:  Undefined variable $x in /box/solution.php on line 4", ["4:null"]],
    ["Can't locate object method at solution.pl line 3, <STDIN> line 1.", ["3:null"]],
    ["solution.sh: line 5: nope: command not found", ["5:null"]],
    ["lua: solution.lua:6: attempt to index a nil value", ["6:null"]],
    ["   at Program.Main() in /box/solution.cs:line 8", ["8:null"]],
    ["\tat java.base/java.util.Scanner.next(Scanner.java:937)\n\tat Main.main(Main.java:5)\n", ["5:null"]],
    ["", []],
  ])("%#", (text, expected) => {
    expect(places(text).map(({ line, column }) => `${line}:${column}`)).toEqual(expected);
  });

  test("nothing of the text is lost", () => {
    for (const text of [CPP, PYTHON, JS]) {
      expect(
        segmentsOf(text)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(text);
    }
  });
});

describe("what the editor marks", () => {
  test("every error and warning of a compiler, but no notes", () => {
    expect(problemsOf(CPP)).toEqual([
      {
        line: 12,
        column: 5,
        severity: "error",
        message: "'cot' was not declared in this scope; did you mean 'cout'?",
      },
      { line: 14, column: 9, severity: "warning", message: "unused variable 'x' [-Wunused-variable]" },
    ]);
  });

  test.each([
    ["Solution.java:3: error: ';' expected\n", 3, null, "';' expected"],
    ["solution.ts(2,7): error TS2322: Not a number.", 2, 7, "Not a number."],
    ['solution.pas(4,9) Error: Identifier not found "x"', 4, 9, 'Identifier not found "x"'],
    ["error[E0425]: cannot find value `x`\n --> solution.rs:2:20\n", 2, 20, "cannot find value `x`"],
    ["# command-line-arguments\n./solution.go:6:2: undefined: x\n", 6, 2, "undefined: x"],
    ["Line 6: attempt to index a nil value", 6, null, "attempt to index a nil value"],
  ])("%#: in the manner of each language", (text, line, column, message) => {
    expect(problemsOf(text)).toEqual([{ line, column, message, severity: "error" }]);
  });

  test("the innermost line of a traceback", () => {
    expect(problemsOf(PYTHON)).toEqual([
      { line: 3, column: null, severity: "error", message: "ZeroDivisionError: division by zero" },
    ]);
    expect(problemsOf(JS)).toEqual([
      { line: 3, column: null, severity: "error", message: "SyntaxError: Unexpected number" },
    ]);
    expect(problemsOf("Line 3: ZeroDivisionError: division by zero")).toMatchObject([
      { line: 3, message: "ZeroDivisionError: division by zero" },
    ]);
  });

  test("nothing where no line is named", () => {
    expect(problemsOf("Killed")).toEqual([]);
  });
});

test("a script that does not parse names the place and the error in one line", () => {
  const text = "solution.js:2:16: SyntaxError: Unexpected token '*'\nconsole.log(a +* b);\n";
  const message = "SyntaxError: Unexpected token '*'";
  expect(problemsOf(text)).toEqual([{ line: 2, column: 16, message, severity: "error" }]);
});
