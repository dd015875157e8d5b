"""What a type of exercise can ask of a session: several runs, streams of its own, to decide about any end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

import pytest

from codehub_judge import Judge, Package, Submission, TestResult, Verdict
from codehub_judge.examination import PlainExchange
from codehub_judge.examinations import EXAMINATIONS
from codehub_judge.languages.language import Language, Plan, Program, Step
from codehub_judge.packages import Test
from codehub_judge.results import Finished, Judged
from codehub_judge.sandbox.pool import BoxPool
from judge.tests.programs import package

ONE_TEST = [{"index": 1, "name": "x", "visible": True, "stdin": "1\n", "expected": ""}]
DOUBLE = b"print(2 * int(input()))"


class Doubling:
    """An Examination: what the program answers is its next input, up to four."""

    def __init__(self, against: Package) -> None:
        self._limits = against.limits

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        return language.script(program, self._limits)

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator[Any]:
        yield Answer()


class Answer(PlainExchange):
    def judge(self, finished: Finished) -> Judged:
        number = int(finished.stdout)
        if number >= 4:
            return Judged(Verdict.ACCEPTED)
        return Judged(Verdict.ACCEPTED, again=f"{number}\n".encode())


class Piped(PlainExchange):
    """An Exchange over pipes that decides about every end."""

    overrules = True

    def __init__(self) -> None:
        theirs_in, self._ours_out = os.pipe()
        self._ours_in, theirs_out = os.pipe()
        self._theirs = (theirs_in, theirs_out)
        self.streams = self._theirs
        os.write(self._ours_out, b"20 22\n")

    def ended(self) -> None:
        for fd in self._theirs:
            os.close(fd)

    def close(self) -> None:
        for fd in (self._ours_in, self._ours_out):
            os.close(fd)

    def judge(self, finished: Finished) -> Judged:
        with open(self._ours_in, "rb", closefd=False) as said:
            words = said.read().decode()  # ends, for nobody holds the other end any more
        return Judged(Verdict.ACCEPTED, transcript=[("program", words.strip()), ("judge", "ended")])


class Pipes(Doubling):
    """An Examination that talks to the program over pipes."""

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator[Any]:
        piped = Piped()
        try:
            yield piped
        finally:
            piped.close()


class Given(Doubling):
    """An Examination of what is no program."""

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        return Plan(None, Step({}))

    def output(self, source: bytes, test: Test) -> bytes:
        return source + test.stdin


class JudgeAs(Protocol):
    """Judges a program as if its type of exercise were another."""

    def __call__(self, kind: type[Doubling], source: bytes, passes: int = 1) -> TestResult: ...


@pytest.fixture
def judge_as(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> JudgeAs:
    """Return the result of the only test."""

    def run(kind: type[Doubling], source: bytes, passes: int = 1) -> TestResult:
        monkeypatch.setitem(EXAMINATIONS, "stdin_stdout", lambda against, bench: kind(against))
        against = replace(package(tests=ONE_TEST), passes=passes)
        _started, result, _outcome = judge.run(Submission(source), against)
        assert isinstance(result, TestResult)
        return result

    return run


def test_the_program_runs_again_with_what_it_is_asked_and_the_last_run_decides(judge_as: JudgeAs) -> None:
    result = judge_as(Doubling, DOUBLE, passes=2)
    assert (result.verdict, result.stdout) == (Verdict.ACCEPTED, "4\n")


def test_a_run_that_fails_ends_the_passes(judge_as: JudgeAs) -> None:
    result = judge_as(Doubling, b"n = int(input())\nprint(6 // (2 - n))", passes=9)
    assert result.verdict is Verdict.ACCEPTED  # 6 at once
    result = judge_as(Doubling, b"n = int(input())\nprint(2 // (2 - n))", passes=9)
    assert (result.verdict, result.message) == (
        Verdict.RUNTIME_ERROR,
        "Line 2: ZeroDivisionError: integer division or modulo by zero",
    )


def test_more_passes_than_allowed_are_an_error_of_the_judge(judge_as: JudgeAs) -> None:
    result = judge_as(Doubling, DOUBLE)
    assert (result.verdict, result.stdout) == (Verdict.JUDGE_ERROR, "2\n")
    assert "more than 1 runs" in result.message


def test_time_and_memory_are_the_largest_of_all_passes(judge_as: JudgeAs) -> None:
    first_is_heavy = b"""
n = int(input())
if n == 1:
    data = b"x" * 30_000_000
    from time import process_time
    while process_time() < 0.2: pass
print(2 * n)
"""
    result = judge_as(Doubling, first_is_heavy, passes=2)
    assert result.verdict is Verdict.ACCEPTED
    assert result.time_ms >= 150
    assert result.memory_kb > 30_000


def test_a_pass_leaves_no_number_of_processes_to_the_next(judge_as: JudgeAs) -> None:
    counts = b"""
import os
if int(input()) == 1:
    for _ in range(30):
        if not os.fork():
            os._exit(0)
        os.wait()
    print(2)
else:
    print(1000 + os.getpid())
"""
    result = judge_as(Doubling, counts, passes=2)
    assert result.verdict is Verdict.ACCEPTED
    assert int(result.stdout or 0) < 1010


def test_streams_may_be_pipes_and_their_exchange_decides_about_a_crash(judge_as: JudgeAs) -> None:
    result = judge_as(Pipes, b"print(sum(map(int, input().split())), flush=True)\nraise SystemExit(3)")
    assert (result.verdict, result.exit_code, result.stdout) == (Verdict.ACCEPTED, 3, "")
    assert result.transcript == (("program", "42"), ("judge", "ended"))


def test_what_is_no_program_needs_no_box(judge_as: JudgeAs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(BoxPool, "take")
    result = judge_as(Given, b"4")
    assert (result.verdict, result.stdout, result.time_ms) == (Verdict.ACCEPTED, "41\n", 0)
