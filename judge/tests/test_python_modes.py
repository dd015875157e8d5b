"""Both ways to run Python give the same: a forked copy of a warm interpreter, and a new one for each test."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Submission, TestResult
from judge.tests.languages.language_tests import ODD_NAMES
from judge.tests.programs import Judgement, RunProgram, package

OWN_FRAMES = re.compile(r" \d+ more times")  # the judge's count towards the deepest recursion
LIMITS = {"time_ms": 500, "wall_ms": 2500, "memory_mb": 64, "output_kb": 64}
PROGRAMS = [
    "a, b = map(int, input().split())\nprint(a + b)",
    "a, b = map(int, input().split())\nprint(a - b)",
    "print('hello'",
    "def f():\n  return 1\n x = 2",
    "x = 1\n\nprint(y)",
    "def half(n):\n    return n / 0\n\nhalf(3)",
    "import json\njson.loads('{')",
    "input()\ninput()",
    "def f(n): return f(n + 1)\nf(0)",
    "print(len('é' * 3), 'é🎉')",
    "print('\\ud800')",
    "raise ValueError('two\\nlines')",
    "raise SystemExit('no')",
    "exit(3)",
    "quit()",
    "import os\nos._exit(9)",
    "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)",
    "print('one', end='')\n1 / 0",
    "import sys\nsys.stdout.close()",
    "import atexit\natexit.register(print, 'bye')",
    "import threading\nthreading.Timer(0.05, print, ['late']).start()",
    "import sys\nprint(sys.argv, __name__, sys.path[0])",
    "import sys\nprint(sys.getrecursionlimit(), sys.flags.optimize)",
    "import os\nprint(os.getcwd(), sorted(os.listdir()))",
    "assert 1 > 2, 'never'",
    "eval('1 +')",
    "while True: pass",
    "import time\ntime.sleep(9)",
    "while True: print('x' * 1000)",
    "a = []\nwhile True: a.append('x' * 100000)",
    "a = 'x' * 10**10",
    "import socket\nsocket.create_connection(('127.0.0.1', 1))",
    "from multiprocessing import Pool\nwith Pool(2) as p: print(p.map(abs, [-1]))",
    "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise KeyError('x') from error",
    "class E(Exception): pass\nraise E",
    "import sys\nprint('warning', file=sys.stderr)",
    "",
    "\0",
    "# -*- coding: latin-1 -*-\nprint('ok')",
]


@pytest.fixture(scope="module")
def executing() -> Iterator[Judge]:
    """A judge that starts an interpreter for each test."""
    with Judge(boxes=1, allow_degraded=True, python="exec") as judge:
        yield judge


def run_by(judge: Judge, source: str, **submission: Any) -> Judgement:
    """Run a program with the visible test."""
    submitted = Submission(source.encode(), kind="run", **submission)
    *events, outcome = judge.run(submitted, package(limits=LIMITS))
    assert isinstance(outcome, Outcome)
    return [event for event in events if isinstance(event, TestResult)], outcome


def facts(judgement: Judgement) -> list[object]:
    """Return all that is told but time and memory; a file is shown with its folder by a new interpreter."""
    results, outcome = judgement
    told: list[object] = [outcome.verdict, outcome.passed, outcome.compile_output, outcome.message]
    for result in results:
        stderr = OWN_FRAMES.sub("", (result.stderr or "").replace('"/tmp/', '"'))
        told += [result.verdict, result.message, result.stdout, stderr, result.exit_code, result.signal]
    return told


@pytest.mark.parametrize("program", PROGRAMS)
def test_both_ways_tell_the_same(judge: Judge, executing: Judge, program: str) -> None:
    assert facts(run_by(executing, program)) == facts(run_by(judge, program))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_does_no_harm_either_way(executing: Judge, name: str) -> None:
    _results, outcome = run_by(executing, PROGRAMS[0], name=name)
    assert outcome.passed == 1


def test_several_files_are_one_program(run_program: RunProgram) -> None:
    beside = {"helper.py": b"def add(a, b):\n    return a + b\n", "bad.py": b"1 / 0\n"}
    program = "from helper import add\nprint(add(*map(int, input().split())))\n"
    assert run_program(program, beside=beside, name="main.py")[1].passed == 3
    (result, *_), _outcome = run_program("\nimport bad\n", beside=beside, name="main.py")
    assert result.message == "Line 2: ZeroDivisionError: division by zero"
