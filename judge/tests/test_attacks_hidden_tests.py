"""Programs that carry what they saw in a hidden test to a visible one, whose output the learner reads."""

from collections.abc import Iterator
from typing import Any

import pytest

from codehub_judge import Judge, Submission, Verdict
from codehub_judge.examinations import examination_of
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.session import Session
from judge.tests.programs import RunProgram, package

MARK = 123_456_789_000
PLACES = ("/", "/dev", "/dev/null", "/dev/pts", "/dev/shm", "/etc", "/proc", "/tmp", "/usr", "/w")
# Marks every place by its time stamp and uses up process numbers; tells what it finds of that.
CARRIER = f"""
import os
input()
places = [place for place in {PLACES} if os.path.exists(place)]
print(os.getpid(), [place for place in places if os.stat(place).st_atime_ns == {MARK}])
for place in places:
    try: os.utime(place, ns=({MARK}, {MARK}))
    except OSError: continue
for _ in range(20):
    if os.fork() == 0: os._exit(0)
    os.wait()
"""


def some_tests(*visible: bool) -> list[dict[str, Any]]:
    """Return tests of a package, each visible or not."""
    return [
        {"index": index, "name": f"test-{index}", "visible": shown, "stdin": "x\n", "expected": None}
        for index, shown in enumerate(visible, 1)
    ]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """The boxes that are taken from the pool meanwhile."""
    boxes: list[object] = []
    take = BoxPool.take

    def counted(pool: BoxPool, *arguments: float) -> object:
        boxes.append(take(pool, *arguments))
        return boxes[-1]

    monkeypatch.setattr(BoxPool, "take", counted)
    return boxes


def test_nothing_of_a_hidden_test_reaches_a_visible_one(attack: RunProgram) -> None:
    (alone,), _outcome = attack(CARRIER, package(tests=some_tests(True)))
    results, _outcome = attack(CARRIER, package(tests=some_tests(False, True)))
    (visible,) = (result for result in results if result.visible)
    assert alone.stdout
    assert alone.stdout.endswith(" []\n")
    assert visible.stdout == alone.stdout


def test_a_box_that_ran_a_hidden_test_runs_no_visible_one(judge: Judge, taken: list[object]) -> None:
    """Whatever the order in which a session is asked."""
    against = package(tests=some_tests(True, False, False, True))
    examination, submission = examination_of(against, judge.bench), Submission(CARRIER.encode())
    with Session(judge.bench, against, examination, submission, LANGUAGES["python"]) as session:
        results = [session.judge(test, session.lane) for test in against.tests]
    assert len(taken) == 2
    # Process 2 compiled in the first box; the second was new, and got what had been compiled.
    assert (results[0].stdout, results[3].stdout) == ("3 []\n", "2 []\n")


def test_visible_tests_come_first_so_that_one_box_is_enough(
    run_program: RunProgram, taken: list[object]
) -> None:
    results, outcome = run_program("input()", package(tests=some_tests(False, True, False, True)))
    assert [result.index for result in results] == [2, 4, 1, 3]
    assert outcome.verdict is Verdict.ACCEPTED
    assert len(taken) == 1


def test_time_stamps_do_not_outlive_a_test(attack: RunProgram) -> None:
    """Nor do they among visible tests."""
    results, _outcome = attack(CARRIER, package(tests=some_tests(True, True)))
    assert [(result.stdout or "").partition(" ")[2] for result in results] == ["[]\n", "[]\n"]
