"""What every language has to get right: a test class of a language names its programs and inherits the tests.

class TestC(LanguageTests):
    language = "c"
    a_plus_b = '''…'''

A program here reads and prints what the attribute's comment says.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.programs import Judgement, RunProgram, package

NUMBERS = 200_000
DEPTH = 10_000
GREETING = "Grüße, 世界 🎉\n"
# Names that a program's file may come with; none of them may keep a right program from being right.
ODD_NAMES = [
    "main program.txt",
    "größe",
    "-o",
    "../../etc/passwd",
    "a" * 300,
    "two\nlines",
    "solution; ls",
    ".",
]


class LanguageTests:
    """The tests. memory_mb: leaves room for the runtime; `extra_mb` of the language comes on top of it."""

    language: str
    a_plus_b: str  # two numbers on one line; their sum
    broken: str  # does not compile
    broken_message: str  # what the learner is told then, from its start: with the line
    broken_output = ""  # is part of what the compiler says
    crash: str  # reads nothing and fails while it runs
    crash_message: str  # is part of what the learner is told then: with the line, where the runtime knows it
    greedy: str  # takes memory without end
    endless: str  # uses the processor without end
    recursive: str  # calls itself DEPTH times and prints how often
    sums: str  # a number n on the first line, n numbers on the second; their sum
    unicode: str  # repeats standard input, then prints GREETING of its own
    several: ClassVar[Mapping[str, str]]  # files by name, the first of them the program itself; prints 42
    memory_mb = 64

    def run(self, run_program: RunProgram, source: str, stdin: str = "", **submission: Any) -> Judgement:
        """Run a program with one input."""
        limits = {"time_ms": 2000, "wall_ms": 10_000, "memory_mb": self.memory_mb, "output_kb": 64}
        case = {"stdin": stdin}
        return run_program(
            source, package(limits=limits), kind="input", language=self.language, cases=[case], **submission
        )

    def output(self, run_program: RunProgram, source: str, stdin: str = "", **submission: Any) -> str:
        """Run a program with one input and return its output; it must have ended well."""
        results, outcome = self.run(run_program, source, stdin, **submission)
        assert (outcome.verdict, outcome.message) == (Verdict.ACCEPTED, ""), outcome.compile_output
        return results[0].stdout or ""

    def test_a_right_program_is_accepted_test_by_test(self, run_program: RunProgram) -> None:
        results, outcome = run_program(self.a_plus_b, language=self.language)
        assert outcome.compile_output is None
        assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
        assert (outcome.verdict, outcome.passed, outcome.message) == (Verdict.ACCEPTED, 3, "")

    def test_an_error_is_told_with_its_line_before_any_test(self, run_program: RunProgram) -> None:
        results, outcome = run_program(self.broken, language=self.language)
        assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
        assert outcome.message.startswith(self.broken_message)
        assert self.broken_output in (outcome.compile_output or "")
        assert "/tmp" not in (outcome.compile_output or "")

    def test_an_empty_program_has_a_verdict(self, run_program: RunProgram) -> None:
        _results, outcome = run_program("", language=self.language)
        assert outcome.verdict in {Verdict.COMPILE_ERROR, Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER}
        assert outcome.message
        assert "/tmp" not in outcome.message

    def test_a_crash_is_explained(self, run_program: RunProgram) -> None:
        (result,), _outcome = self.run(run_program, self.crash)
        assert result.verdict is Verdict.RUNTIME_ERROR
        assert self.crash_message in result.message

    def test_memory_is_limited(self, run_program: RunProgram) -> None:
        (result,), _outcome = self.run(run_program, self.greedy)
        assert (result.verdict, result.message[:27]) == (Verdict.MEMORY_LIMIT, "The program needs more than")

    def test_time_is_limited(self, run_program: RunProgram) -> None:
        (result,), _outcome = self.run(run_program, self.endless)
        assert result.verdict is Verdict.TIME_LIMIT

    def test_recursion_may_be_deep(self, run_program: RunProgram) -> None:
        assert self.output(run_program, self.recursive) == f"{DEPTH}\n"

    def test_a_long_input_is_read_within_the_limit(self, run_program: RunProgram) -> None:
        numbers = " ".join(str(n % 1000) for n in range(NUMBERS))
        assert self.output(run_program, self.sums, f"{NUMBERS}\n{numbers}\n") == "99900000\n"

    def test_texts_are_utf_8(self, run_program: RunProgram) -> None:
        assert self.output(run_program, self.unicode, GREETING) == GREETING * 2

    def test_several_files_are_one_program(self, run_program: RunProgram) -> None:
        (name, source), *others = self.several.items()
        beside = {other: text.encode() for other, text in others}
        assert self.output(run_program, source, name=name, beside=beside) == "42\n"

    @pytest.mark.parametrize("name", ODD_NAMES)
    def test_an_odd_name_does_no_harm(self, run_program: RunProgram, name: str) -> None:
        assert self.output(run_program, self.a_plus_b, "40 2\n", name=name) == "42\n"
