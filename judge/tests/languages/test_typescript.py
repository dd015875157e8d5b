"""Verdicts for programs in TypeScript, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram

READ = 'import * as fs from "fs";\nconst text: string = fs.readFileSync(0, "utf8");\n'


class TestTypeScript(LanguageTests):
    language = "typescript"
    a_plus_b = READ + 'const [a, b] = text.split(" ").map(Number);\nconsole.log(a + b);\n'
    broken = 'interface Point { x: number }\nconst point: Point = { x: "a" };\nconsole.log(y);\n'
    broken_message = "Line 2: TS2322: Type 'string' is not assignable to type 'number'."
    broken_output = "solution.ts(3,13): error TS2304: Cannot find name 'y'."
    crash = (
        "interface Unused {\n  x: number;\n}\nconst list: number[][] = [];\nconsole.log(list[3].length);\n"
    )
    crash_message = "Line 5: TypeError: Cannot read properties of undefined (reading 'length')"
    greedy = "const all: number[][] = [];\nfor (;;) all.push(new Array(1000).fill(1.5));\n"
    endless = "let i: number = 0;\nwhile (i >= 0) i = (i + 1) % 1000;\n"
    recursive = (
        "function f(n: number): number { return n === 0 ? 0 : 1 + f(n - 1); }\nconsole.log(f(10000));\n"
    )
    sums = READ + (
        'const numbers: number[] = text.split("\\n")[1].split(" ").map(Number);\n'
        "console.log(numbers.reduce((a, b) => a + b, 0));\n"
    )
    unicode = READ + 'process.stdout.write(text);\nconsole.log("Grüße, 世界 🎉");\n'
    several: ClassVar = {
        "main.ts": 'import { twice } from "./twice";\nconst name = 21;\nconsole.log(twice(name));\n',
        "twice.ts": "const name = 2;\nexport function twice(n: number): number { return name * n; }\n",
    }


STREAM = """
import { createInterface } from "readline";
const lines: string[] = [];
const reader = createInterface({ input: process.stdin });
reader.on("line", (line) => lines.push(line));
reader.on("close", () => console.log(lines[0]));
"""
ASYNCHRONOUS = """
import * as readline from "node:readline";
async function main(): Promise<void> {
  for await (const line of readline.createInterface({ input: process.stdin })) console.log(line);
}
main();
"""
REQUIRED = """
const fs = require("fs");
console.log(fs.readFileSync("/dev/stdin", "utf8").trim());
"""
BYTES = """
import fs from "node:fs";
let data: Buffer = fs.readFileSync(0);
console.log(data.toString().trim());
"""
DECLARED = """
declare const require: any;
declare var process: any;
let all = "";
process.stdin.on("data", (part: any) => (all += part)).on("end", () => console.log(all.trim()));
"""


@pytest.mark.parametrize("program", [STREAM, ASYNCHRONOUS, REQUIRED, BYTES, DECLARED])
def test_a_line_may_be_read_in_many_ways(run_program: RunProgram, program: str) -> None:
    (result,), outcome = run_program(program, kind="input", language="typescript", cases=[{"stdin": "42\n"}])
    assert (outcome.verdict, result.stdout) == (Verdict.ACCEPTED, "42\n"), result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ('function f(n: number) { return n; }\nf("a");\n', "Line 2: TS2345: Argument of type 'string'"),
        ("const a: number = 1;\na = 2;\n", "Line 2: TS2588: Cannot assign to 'a' because it is a constant."),
        ('import { x } from "lodash";\n', "Line 1: TS2307: Cannot find module 'lodash'"),
        ('import { x } from "./missing";\n', "Line 1: TS2307: Cannot find module './missing'"),
        ("const = 3;\n", "Line 1: TS1134: Variable declaration expected."),
        ("document.title;\n", "Line 1: TS2584: Cannot find name 'document'."),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="typescript")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ('throw new Error("no luck");\n', "Line 1: Error: no luck"),
        ("process.exit(3);\n", "The program ended with exit code 3."),
        (
            "type A = number;\n\nfunction f(n: A): A {\n  return f(n) + 1;\n}\nf(1);\n",
            "Line 4: RangeError: Maximum",
        ),
    ],
)
def test_an_error_is_told_with_the_line_of_the_source(
    run_program: RunProgram, program: str, message: str
) -> None:
    (result,), _outcome = run_program(program, kind="input", language="typescript")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message
