"""A box that breaks may be the host's fault: what it was doing is done once more."""

from collections.abc import Callable
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Package, Submission, TestResult, Verdict
from codehub_judge.compiling import COMPILE_LIMITS
from codehub_judge.errors import BoxBroken, BoxTampered
from codehub_judge.languages.language import Step
from codehub_judge.limits import Limits
from codehub_judge.sandbox.box import Box, Run
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.submissions import Cancellation
from judge.tests.programs import A_PLUS_B, RunProgram, package

ONE = [{"index": 1, "name": "x", "visible": True, "stdin": "1 2\n", "expected": "3\n"}]


class Breaking:
    """Counts what boxes do, and breaks those in which it is said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.compiled = self.tested = self.authors = 0
        self.at_compile: Callable[[Box, int], None] = lambda box, number: None
        self.at_author: Callable[[Box, int], None] = lambda box, number: None
        self.at_test: Callable[[Box, int], None] = lambda box, number: None
        self.boxes: list[Box] = []
        run = Box.run

        def watched(box: Box, step: Step, limits: Limits, *rest: Any, **more: Any) -> Run:
            if box not in self.boxes:
                self.boxes.append(box)
            if limits == COMPILE_LIMITS:
                self.compiled += 1
                self.at_compile(box, self.compiled)
            elif step.feedback:
                self.authors += 1
                self.at_author(box, self.authors)
            else:
                self.tested += 1
                self.at_test(box, self.tested)
            return run(box, step, limits, *rest, **more)

        monkeypatch.setattr(Box, "run", watched)


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> Breaking:
    return Breaking(monkeypatch)


def kill_first(most: int) -> Callable[[Box, int], None]:
    """Kill the boxes of so many tries, from outside, as a host in need of memory would."""
    return lambda box, number: box.kill() if number <= most else None


def test_a_test_whose_box_breaks_runs_once_more_in_a_fresh_one(
    run_program: RunProgram, breaking: Breaking
) -> None:
    breaking.at_test = kill_first(1)
    (result,), outcome = run_program(A_PLUS_B, package(tests=ONE))
    assert (result.verdict, outcome.verdict) == (Verdict.ACCEPTED, Verdict.ACCEPTED)
    assert (breaking.compiled, breaking.tested, len(breaking.boxes)) == (1, 2, 2)


def test_time_is_that_of_the_last_try(run_program: RunProgram, breaking: Breaking) -> None:
    run = Box.run

    def dies_late(box: Box, step: Step, limits: Limits, *rest: Any, **more: Any) -> Run:
        done = run(box, step, limits, *rest, **more)
        if limits != COMPILE_LIMITS and breaking.tested == 1:
            raise BoxBroken("after all was done")
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Box, "run", dies_late)
        burn = "from time import process_time\nwhile process_time() < 0.3: pass\n" + A_PLUS_B
        (result,), _outcome = run_program(burn, package(tests=ONE))
    assert breaking.tested == 2
    assert result.verdict is Verdict.ACCEPTED
    assert 290 <= result.time_ms < 500


def test_a_second_break_is_an_error_of_the_judge_and_later_tests_have_one_try(
    run_program: RunProgram, breaking: Breaking
) -> None:
    breaking.at_test = kill_first(99)
    results, outcome = run_program(A_PLUS_B)
    assert [result.verdict for result in results] == [Verdict.JUDGE_ERROR] * 3
    assert (outcome.verdict, breaking.tested) == (Verdict.JUDGE_ERROR, 4)


def test_compiling_is_tried_once_more(run_program: RunProgram, breaking: Breaking) -> None:
    breaking.at_compile = kill_first(1)
    _results, outcome = run_program(A_PLUS_B)
    assert (outcome.verdict, breaking.compiled) == (Verdict.ACCEPTED, 2)


def test_a_compiler_whose_box_breaks_twice(run_program: RunProgram, breaking: Breaking) -> None:
    breaking.at_compile = kill_first(99)
    results, outcome = run_program(A_PLUS_B)
    assert (results, outcome.verdict, breaking.compiled) == ([], Verdict.JUDGE_ERROR, 2)
    assert outcome.message == "The sandbox failed: the box has ended."


@pytest.mark.parametrize("step", ["at_test", "at_compile"])
def test_a_box_that_was_tampered_with_has_no_second_chance(
    run_program: RunProgram, breaking: Breaking, step: str
) -> None:
    def tampered(box: Box, number: int) -> None:
        raise BoxTampered("a strange word")

    setattr(breaking, step, tampered)
    results, outcome = run_program(A_PLUS_B, package(tests=ONE))
    assert outcome.verdict is Verdict.SECURITY_VIOLATION
    assert [result.verdict for result in results] == [Verdict.SECURITY_VIOLATION] * (step == "at_test")
    assert (breaking.compiled, breaking.tested) == (1, int(step == "at_test"))


def test_tampering_in_the_second_try_counts(run_program: RunProgram, breaking: Breaking) -> None:
    def tampered(box: Box, number: int) -> None:
        if number == 2:
            raise BoxTampered("a strange word")
        box.kill()

    breaking.at_test = tampered
    _results, outcome = run_program(A_PLUS_B, package(tests=ONE))
    assert (outcome.verdict, breaking.tested) == (Verdict.SECURITY_VIOLATION, 2)


CHECKER = """
import sys
sys.exit(42 if sys.stdin.read().strip() == "3" else 43)
"""
INTERACTOR = """
import sys
print("1 2", flush=True)
sys.exit(42 if input() == "3" else 43)
"""


def of_author(kind: str, source: str) -> Package:
    program = {"language": "python", "name": f"{kind}.py", "source": source}
    if kind == "checker":
        return package(tests=ONE, checker={"kind": "custom", "protocol": "icpc", "program": program})
    return package(tests=ONE, type="interactive", interactor={"protocol": "icpc", "program": program})


@pytest.mark.parametrize(
    "against", [of_author("checker", CHECKER), of_author("interactor", INTERACTOR)], ids=lambda p: p.type
)
def test_a_checker_or_interactor_that_loses_its_box_judges_another_run(
    run_program: RunProgram, breaking: Breaking, against: Package
) -> None:
    breaking.at_author = kill_first(1)
    (result,), _outcome = run_program(A_PLUS_B, against)
    assert (result.verdict, breaking.authors, breaking.tested) == (Verdict.ACCEPTED, 2, 2)


@pytest.mark.parametrize("how", ["kill", "tamper"])
def test_a_checker_that_loses_its_box_again_is_an_error_of_the_judge(
    run_program: RunProgram, breaking: Breaking, how: str
) -> None:
    """Never one of the program's, whatever was done to the checker's box."""

    def tampered(box: Box, number: int) -> None:
        raise BoxTampered("a strange word")

    breaking.at_author = kill_first(99) if how == "kill" else tampered
    (result,), _outcome = run_program(A_PLUS_B, of_author("checker", CHECKER))
    assert (result.verdict, breaking.authors) == (Verdict.JUDGE_ERROR, 2)
    assert result.message.startswith("The sandbox failed: the checker lost its sandbox")


def test_a_cancelled_submission_is_not_tried_again(judge: Judge, breaking: Breaking) -> None:
    cancellation = Cancellation()
    breaking.at_test = lambda box, number: cancellation.cancel()
    events = list(judge.run(Submission(A_PLUS_B.encode()), package(), cancellation=cancellation))
    assert not any(isinstance(event, (TestResult, Outcome)) for event in events)
    assert breaking.tested == 1


def test_all_boxes_come_back(judge: Judge, run_program: RunProgram, breaking: Breaking) -> None:
    given: list[Box] = []
    give_back = BoxPool.give_back

    def counted(pool: BoxPool, box: Box) -> None:
        given.append(box)
        give_back(pool, box)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BoxPool, "give_back", counted)
        breaking.at_test = kill_first(3)
        run_program(A_PLUS_B)
    assert len(given) == len(set(given)) == len(breaking.boxes)
    assert judge._pool._used == set()
