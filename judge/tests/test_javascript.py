"""Verdicts for programs in JavaScript, and what a learner is told."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 1000, "wall_ms": 2500, "memory_mb": 128, "output_kb": 64}
ONE = package(
    tests=[{"index": 1, "name": "one", "visible": True, "stdin": "1 2\n", "expected": "3\n"}], limits=LIMITS
)
A_PLUS_B = """
const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);
console.log(a + b);
"""


def test_a_right_program_is_accepted_test_by_test(run_program: RunProgram) -> None:
    results, outcome = run_program(A_PLUS_B, package(limits=LIMITS), language="javascript")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
    assert (outcome.verdict, outcome.passed, outcome.message) == (Verdict.ACCEPTED, 3, "")


@pytest.mark.parametrize(
    "program",
    [
        'process.stdin.on("data", (d) => console.log(eval(String(d).replace(" ", "+"))));',
        'require("readline").createInterface({ input: process.stdin }).on("line", () => console.log(3));',
        '"use strict";\n(async () => { for await (const _ of process.stdin); console.log(3); })();',
        'setTimeout(() => process.stdout.write("3"), 20);',
        'console.log(require("fs").readFileSync("/dev/stdin", "utf8").length - 1);',
        'process.stdout.write("3\\n", () => process.exit(0));',
    ],
)
def test_ways_to_read_and_write(run_program: RunProgram, program: str) -> None:
    (result,), _outcome = run_program(program, ONE, language="javascript")
    assert (result.verdict, result.stderr) == (Verdict.ACCEPTED, "")


@pytest.mark.parametrize(
    ("program", "verdict", "message"),
    [
        ("console.log(4)", Verdict.WRONG_ANSWER, "Line 1: expected '3', got '4'."),
        ("while (true);", Verdict.TIME_LIMIT, "more than 1000 ms of processor time"),
        ("setInterval(() => 0, 500)", Verdict.WALL_LIMIT, "waiting or sleeping"),
        ("while (true) console.log('xxxxxxxxx')", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("while (true) console.error('xxxxxxxxx')", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("let a = []; while (true) a.push({ a });", Verdict.MEMORY_LIMIT, "more than 128 MB"),
        (
            "let a = []; while (true) a.push(new Array(9999).fill(1.5));",
            Verdict.MEMORY_LIMIT,
            "more than 128 MB",
        ),
        ("let a = []; while (true) a.push(Buffer.alloc(1e6, 1));", Verdict.MEMORY_LIMIT, "more than 128 MB"),
        (
            "let x;\nx.length;",
            Verdict.RUNTIME_ERROR,
            "Line 2: TypeError: Cannot read properties",
        ),
        ("\n\nmissing();", Verdict.RUNTIME_ERROR, "Line 3: ReferenceError: missing is not defined"),
        ("\nthrow 'no';", Verdict.RUNTIME_ERROR, "Line 2: no"),
        ("throw new Error();", Verdict.RUNTIME_ERROR, "Line 1: Error"),
        ("function f() { f() }\nf();", Verdict.RUNTIME_ERROR, "Line 1: RangeError: Maximum call stack size"),
        ("JSON.parse('{');", Verdict.RUNTIME_ERROR, "Line 1: SyntaxError"),
        ("\nPromise.reject(new Error('late'));", Verdict.RUNTIME_ERROR, "Line 2: Error: late"),
        ("require('./missing');", Verdict.RUNTIME_ERROR, "Line 1: Error: Cannot find module './missing'"),
        ("process.exit(3);", Verdict.RUNTIME_ERROR, "The program ended with exit code 3."),
        ("process.abort();", Verdict.RUNTIME_ERROR, "SIGABRT: the program gave up."),
    ],
)
def test_verdict(run_program: RunProgram, program: str, verdict: Verdict, message: str) -> None:
    (result,), outcome = run_program(program, ONE, language="javascript")
    assert result.verdict is outcome.verdict is verdict
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message", "output"),
    [
        (
            "let x = 1;\nlet y = ;",
            "Line 2: SyntaxError: Unexpected token ';'",
            "solution.js:2:9: SyntaxError",
        ),
        (
            "f(1",
            "Line 1: SyntaxError: missing )",
            "solution.js:1:3: SyntaxError: missing ) after argument list\nf(1",
        ),
        (
            "let x;\nlet x;",
            "Line 2: SyntaxError: Identifier 'x'",
            "solution.js:2:5:",
        ),
        ("if (1) {", "SyntaxError: Unexpected end of input", "solution.js:1:"),
    ],
)
def test_a_syntax_error_ends_it_before_any_test(
    run_program: RunProgram, program: str, message: str, output: str
) -> None:
    results, outcome = run_program(program, language="javascript")
    assert (results, outcome.verdict, outcome.total) == ([], Verdict.COMPILE_ERROR, 3)
    assert message in outcome.message
    assert output in (outcome.compile_output or "")
    assert "node:internal" not in (outcome.compile_output or "")


def test_a_promise_for_ever_pending_ends_the_program(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("new Promise(() => 0);", ONE, language="javascript")
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, "Your program printed nothing.")
