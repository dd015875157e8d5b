"""After the first failing test nothing more is run, where that is wanted."""

from collections.abc import Iterator
from typing import Any

import pytest

from codehub_judge import Event, Judge, Outcome, Package, Started, Submission, TestResult, Verdict
from judge.tests.programs import package

FAILS_AT_THREE = b"n = int(input())\nprint(n if n != 3 else 0)\n"
LATER_ONES_ARE_FASTER = b"from time import sleep\n" + FAILS_AT_THREE + b"sleep((9 - n) / 50)\n"
GROUPS = [
    {"name": "easy", "points": 40, "scoring": "min"},
    {"name": "hard", "points": 60, "scoring": "min", "requires": ["easy"]},
]


@pytest.fixture(scope="module", params=[1, 3])
def judges(request: pytest.FixtureRequest) -> Iterator[Judge]:
    """A judge that runs one test after the other, and one that runs three at once."""
    with Judge(boxes=4, allow_degraded=True, parallel=request.param) as judge:
        yield judge


def echo(*visible: bool, **changes: Any) -> Package:
    tests = [
        {"index": i, "name": str(i), "visible": shown, "stdin": f"{i}\n", "expected": f"{i}\n"}
        for i, shown in enumerate(visible, 1)
    ]
    return package(tests=tests, **changes)


def judged(judge: Judge, submission: Submission, against: Package) -> tuple[list[int], Outcome]:
    started, *results, outcome = judge.run(submission, against)
    assert started == Started(len(against.tests))
    assert isinstance(outcome, Outcome)
    return [_index(result) for result in results], outcome


def _index(event: Event) -> int:
    assert isinstance(event, TestResult)
    return event.index


@pytest.mark.parametrize("source", [FAILS_AT_THREE, LATER_ONES_ARE_FASTER])
def test_the_first_failing_test_is_the_last(judges: Judge, source: bytes) -> None:
    told, outcome = judged(judges, Submission(source, stop_early=True), echo(*[True] * 9))
    assert told == [1, 2, 3]
    assert (outcome.verdict, outcome.passed, outcome.total) == (Verdict.WRONG_ANSWER, 2, 9)
    assert outcome.first_failed == 3


def test_visible_tests_come_first(judges: Judge) -> None:
    against = echo(False, False, False, True, True)
    told, outcome = judged(judges, Submission(FAILS_AT_THREE, stop_early=True), against)
    assert told == [4, 5, 1, 2, 3]
    assert (outcome.passed, outcome.total, outcome.message) == (4, 5, "A hidden test failed.")


def test_without_it_all_tests_are_run(judges: Judge) -> None:
    told, outcome = judged(judges, Submission(FAILS_AT_THREE), echo(*[True] * 5))
    assert sorted(told) == [1, 2, 3, 4, 5]
    assert (outcome.passed, outcome.total, outcome.first_failed) == (4, 5, 3)


def test_a_right_program_passes_all(judges: Judge) -> None:
    told, outcome = judged(judges, Submission(b"print(input())", stop_early=True), echo(*[True] * 5))
    assert told == [1, 2, 3, 4, 5]
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 5)


def test_tests_with_points_are_all_run(judges: Judge) -> None:
    against = package(
        tests=[
            {
                "index": i,
                "name": str(i),
                "visible": True,
                "stdin": f"{i}\n",
                "expected": f"{i}\n",
                "points": 10,
            }
            for i in range(1, 5)
        ]
    )
    told, outcome = judged(judges, Submission(FAILS_AT_THREE, stop_early=True), against)
    assert sorted(told) == [1, 2, 3, 4]
    assert (outcome.verdict, outcome.points, outcome.max_points) == (Verdict.PARTIAL, 30, 40)


@pytest.mark.parametrize(
    ("source", "told", "points"),
    [
        (b"print(input())", [1, 2, 3, 4, 5, 6], 100),
        (b"n = int(input())\nprint(n if n < 4 else 0)", [1, 2, 3, 4], 40),
        (b"n = int(input())\nprint(n if n != 2 else 0)", [1, 2], 0),
    ],
)
def test_groups_skip_what_cannot_count_any_more(
    judges: Judge, source: bytes, told: list[int], points: float
) -> None:
    """The same tests are told of and the points are the same, however many run at once."""
    tests = [
        {"index": i, "name": str(i), "visible": False, "stdin": f"{i}\n", "expected": f"{i}\n"}
        | {"group": "easy" if i < 4 else "hard"}
        for i in range(1, 7)
    ]
    found, outcome = judged(judges, Submission(source), package(tests=tests, groups=GROUPS))
    assert (found, outcome.points) == (told, points)
