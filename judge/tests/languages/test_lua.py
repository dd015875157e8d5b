"""Verdicts for programs in Lua, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram, package


class TestLua(LanguageTests):
    language = "lua"
    a_plus_b = "print(io.read('n') + io.read('n'))\n"
    broken = "x = 1\ny = = 1\n"
    broken_message = "Line 2: unexpected symbol near '='"
    broken_output = "solution.lua:2: unexpected symbol"
    crash = "local function f(n)\n  return n.x.y\nend\nprint(f({}))\n"
    crash_message = "Line 2: attempt to index a nil value (field 'x')"
    greedy = "local all = {}\nwhile true do all[#all + 1] = ('x'):rep(100000) .. #all end\n"
    endless = "while true do end\n"
    recursive = "local function f(n) return n == 0 and 0 or 1 + f(n - 1) end\nprint(f(10000))\n"
    sums = "local s = 0\nfor i = 1, io.read('n') do s = s + io.read('n') end\nprint(s)\n"
    unicode = "io.write(io.read('a'))\nprint('Grüße, 世界 🎉')\n"
    several: ClassVar = {
        "main.lua": "local twice = require('twice')\nprint(twice(21))\n",
        "twice.lua": "return function(n) return 2 * n end\n",
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("\nmissing()", "Line 2: attempt to call a nil value (global 'missing')"),
        ("\nerror('no luck')", "Line 2: no luck"),
        ("\nerror({})", "Line 2: (error object is a table value)"),
        ("\nmath.floor('x')", "Line 2: bad argument #1 to 'floor'"),
        ("\nstring.rep()", "Line 2: bad argument #1 to 'rep'"),
        ("os.exit(3)", "The program ended with exit code 3."),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="lua")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message.startswith(message)


def test_calls_without_end_are_told_where_there_is_memory_for_them(run_program: RunProgram) -> None:
    program, limits = "local function f() return 1 + f() end\nf()", {"time_ms": 2000, "memory_mb": 256}
    (result,), _outcome = run_program(program, package(limits=limits), kind="input", language="lua")
    assert (result.verdict, result.message[:22]) == (Verdict.RUNTIME_ERROR, "Line 1: stack overflow")
