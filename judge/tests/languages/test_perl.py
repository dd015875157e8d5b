"""Verdicts for programs in Perl, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestPerl(LanguageTests):
    language = "perl"
    a_plus_b = "my ($a, $b) = split ' ', <STDIN>;\nprint $a + $b, qq(\\n);\n"
    broken = "my $x = 1;\nmy $y = ;\n"
    broken_message = 'Line 2: syntax error, near "= ;"'
    broken_output = "syntax error at solution.pl line 2"
    crash = "sub f {\n  return 1 / $_[0];\n}\nprint f(0);\n"
    crash_message = "Line 2: Illegal division by zero"
    greedy = "my @all;\npush @all, 'x' x 100_000 while 1;\n"
    endless = "1 while 1;\n"
    recursive = "sub f { my $n = shift; return $n ? 1 + f($n - 1) : 0 }\nprint f(10_000), qq(\\n);\n"
    sums = "<STDIN>;\nmy $s = 0;\n$s += $_ for split ' ', <STDIN>;\nprint qq($s\\n);\n"
    unicode = "print <STDIN>;\nprint 'Grüße, 世界 🎉', qq(\\n);\n"
    several: ClassVar = {
        "main.pl": "use Twice;\nprint Twice::twice(21), qq(\\n);\n",
        "Twice.pm": "package Twice;\nsub twice { return 2 * $_[0] }\n1;\n",
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("\nmissing();", "Line 2: Undefined subroutine &main::missing called"),
        ("use warnings;\nmy $x;\nprint $x + 1;\ndie 'no luck'", "Line 4: no luck"),
        ("die qq(my own words\n)", "my own words"),
        ("exit 3", "The program ended with exit code 3."),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="perl")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message.startswith(message)


def test_strict_names_the_variable_before_any_test(run_program: RunProgram) -> None:
    results, outcome = run_program("use strict;\n$y = 1;\n", language="perl")
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message.startswith('Line 2: Global symbol "$y" requires explicit package name')


def test_a_block_that_runs_while_it_is_checked_is_limited(run_program: RunProgram) -> None:
    _results, outcome = run_program(
        "BEGIN { die 'checked in a box' if !-e '/w/supervisor.pyc' }", language="perl"
    )
    assert outcome.verdict is Verdict.WRONG_ANSWER
