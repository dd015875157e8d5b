"""Verdicts for scripts of Bash, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestBash(LanguageTests):
    language = "bash"
    a_plus_b = "read a b\necho $((a + b))\n"
    broken = "echo hi\nif [ 1\nfi\n"
    broken_message = "Line 3: syntax error near unexpected token `fi'"
    broken_output = "solution.sh: line 3: syntax error"
    crash = "set -u\necho $x\n"
    crash_message = "Line 2: x: unbound variable"
    greedy = "x=xxxxxxxx\nwhile true; do x=$x$x; done\n"
    endless = "while true; do :; done\n"
    recursive = "f() { (( n++ )); if (( n < 2000 )); then f; fi; }\nf\necho $n\n"  # slower with every call
    sums = "read n\ntr ' ' '\\n' | awk '{ s += $1 } END { print s }'\n"
    unicode = "cat\ntext='Grüße, 世界 🎉'\n[ ${#text} = 11 ] && echo \"$text\"\n"
    several: ClassVar = {
        "main.sh": "source ./twice.sh\ntwice 21\n",
        "twice.sh": "twice() { echo $(( 2 * $1 )); }\n",
    }

    def test_recursion_may_be_deep(self, run_program: RunProgram) -> None:
        assert self.output(run_program, self.recursive) == "2000\n"


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("\nmissing", "Line 2: missing: command not found"),
        ("echo $((1 / 0))", "Line 1: 1 / 0: division by 0"),
        ("cd /nowhere\nfalse || exit 1", "Line 1: cd: /nowhere: No such file or directory"),
        ("exit 3", "The program ended with exit code 3."),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="bash")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message.startswith(message)


def test_a_script_that_starts_itself_again_and_again_ends(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("f() { f | f & }\nf\nwait", kind="input", language="bash")
    assert result.verdict is not Verdict.JUDGE_ERROR
    (result,), outcome = run_program("echo fine", kind="input", language="bash")
    assert (outcome.verdict, result.stdout) == (Verdict.ACCEPTED, "fine\n")
