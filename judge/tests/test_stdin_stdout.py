"""Verdicts for programs that read stdin and write stdout."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import A_PLUS_B, RunProgram, package

ONE = package(tests=[{"index": 1, "name": "one", "visible": True, "stdin": "1 2\n", "expected": "3\n"}])


def test_a_right_program_is_accepted_test_by_test(run_program: RunProgram) -> None:
    results, outcome = run_program(A_PLUS_B)
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
    assert (outcome.verdict, outcome.passed, outcome.total) == (Verdict.ACCEPTED, 3, 3)
    assert 0 < outcome.memory_kb < 64 << 10


@pytest.mark.parametrize(
    ("program", "verdict", "message"),
    [
        ("print(4)", Verdict.WRONG_ANSWER, "Line 1: expected '3', got '4'."),
        ("pass", Verdict.WRONG_ANSWER, "Your program printed nothing."),
        ("print(3, 3)", Verdict.WRONG_ANSWER, "Line 1: there is more output than expected, from '3' on."),
        ("while True: pass", Verdict.TIME_LIMIT, "more than 500 ms of processor time"),
        ("import time\ntime.sleep(60)", Verdict.WALL_LIMIT, "waiting or sleeping"),
        ("while True: print('x' * 1000)", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("import sys\nwhile True: sys.stderr.write('x' * 1000)", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("x = []\nwhile True: x.append('a' * 100_000)", Verdict.MEMORY_LIMIT, "more than 64 MB"),
        ("x = [0] * 10**10", Verdict.MEMORY_LIMIT, "more than 64 MB"),
        ("print(1 // 0)", Verdict.RUNTIME_ERROR, "ZeroDivisionError: integer division or modulo by zero"),
        ("exit(3)", Verdict.RUNTIME_ERROR, "The program ended with exit code 3."),
        ("import os\nos.abort()", Verdict.RUNTIME_ERROR, "SIGABRT: the program gave up."),
        ("", Verdict.WRONG_ANSWER, "Your program printed nothing."),
    ],
)
def test_verdict(run_program: RunProgram, program: str, verdict: Verdict, message: str) -> None:
    (result,), outcome = run_program(program, ONE)
    assert result.verdict is outcome.verdict is verdict
    assert message in result.message
