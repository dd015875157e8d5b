"""Verdicts for programs in Ruby, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestRuby(LanguageTests):
    language = "ruby"
    a_plus_b = "puts gets.split.sum(&:to_i)\n"
    broken = "a = 1\nb = (a +\nend\n"
    broken_message = "Line 3: syntax error, unexpected `end'"
    broken_output = "solution.rb:3: syntax error"
    crash = "def f(n)\n  n / 0\nend\nputs f(3)\n"
    crash_message = "Line 2: divided by 0 (ZeroDivisionError)"
    greedy = "all = []\nloop { all << 'x' * 100_000 }\n"
    endless = "loop { }\n"
    recursive = "def f(n)\n  n.zero? ? 0 : 1 + f(n - 1)\nend\nputs f(10_000)\n"
    sums = "gets\nputs gets.split.sum(&:to_i)\n"
    unicode = "text = $stdin.read\nprint text\nputs 'Grüße, 世界 🎉' if text.length == 12\n"
    several: ClassVar = {
        "main.rb": "require_relative 'twice'\nputs twice(21)\n",
        "twice.rb": "def twice(n) = 2 * n\n",
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("\nmissing", "Line 2: undefined local variable or method `missing' for main:Object (NameError)"),
        ("def f = f\n\nf", "Line 1: stack level too deep (SystemStackError)"),
        ("raise 'no luck'", "Line 1: no luck (RuntimeError)"),
        ("require 'json'\nJSON.parse('{')", "Line 2: "),
        ("Integer('x')", 'Line 1: invalid value for Integer(): "x" (ArgumentError)'),
        ("warn 'first'\nnil.size", "Line 2: undefined method `size' for nil:NilClass (NoMethodError)"),
        ("abort 'I give up'", "I give up"),
        ("exit 3", "The program ended with exit code 3."),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="ruby")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message.startswith(message)


def test_the_standard_library_is_there(run_program: RunProgram) -> None:
    program = "require 'set'\nrequire 'prime'\nrequire 'bigdecimal'\np Set[1].size, Prime.first(3)\n"
    (result,), _outcome = run_program(program, kind="input", language="ruby")
    assert (result.stdout, result.stderr) == ("1\n[2, 3, 5]\n", "")
