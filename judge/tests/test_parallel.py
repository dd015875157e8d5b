"""Tests of one submission in several boxes at once."""

import itertools
import operator
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from codehub_judge import (
    Cancellation,
    Judge,
    Outcome,
    Package,
    PackageInvalid,
    SandboxUnavailable,
    Started,
    Submission,
    TestResult,
    Verdict,
)
from codehub_judge.cores import Cores
from codehub_judge.lane import Lane
from codehub_judge.packages import Test
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.session import Session
from judge.tests.processes import inside_boxes
from judge.tests.programs import A_PLUS_B, package

SAID = ("begin", "end")
SLEEP = b"from time import sleep\nsleep(60)\n"


@pytest.fixture(scope="module")
def wide() -> Iterator[Judge]:
    """A judge that runs three tests at once."""
    with Judge(boxes=4, allow_degraded=True, parallel=3) as judge:
        yield judge


def some_tests(*visible: bool, **changes: Any) -> Package:
    """Return a package of A+B whose n-th test is of n + 2."""
    tests = [
        {"index": i, "name": str(i), "visible": shown, "stdin": f"{i} 2\n", "expected": f"{i + 2}\n"}
        for i, shown in enumerate(visible, 1)
    ]
    return package(
        **({"tests": tests, "limits": {"time_ms": 2000, "wall_ms": 60_000, "memory_mb": 64}} | changes)
    )


class Watch:
    """Sees tests begin and end. meet: so many of them only go on together."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[tuple[str, Test, Lane]] = []
        self.meet = threading.Barrier(1)
        judge = Session._judge

        def watched(session: Session, test: Test, lane: Lane) -> TestResult:
            self.seen.append(("begin", test, lane))
            self.meet.wait(30)
            result = judge(session, test, lane)
            self.seen.append(("end", test, lane))
            return result

        monkeypatch.setattr(Session, "_judge", watched)

    def meet_once(self, number: int) -> None:
        """Let so many go on together, and all others as they come."""

        def met() -> None:
            self.meet = threading.Barrier(1)

        self.meet = threading.Barrier(number, action=met)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(monkeypatch)


def judged(judge: Judge, source: str, against: Package) -> tuple[list[TestResult], Outcome]:
    started, *results, outcome = judge.run(Submission(source.encode()), against)
    assert isinstance(started, Started)
    assert isinstance(outcome, Outcome)
    return [result for result in results if isinstance(result, TestResult)], outcome


def test_as_many_tests_run_at_once_as_there_are_lanes(wide: Judge, watch: Watch) -> None:
    watch.meet = threading.Barrier(3)  # would break with fewer
    results, outcome = judged(wide, A_PLUS_B, some_tests(*[True] * 6))
    assert sorted(result.index for result in results) == [1, 2, 3, 4, 5, 6]
    assert (outcome.verdict, outcome.passed, outcome.total) == (Verdict.ACCEPTED, 6, 6)
    assert len({id(lane) for _what, _test, lane in watch.seen}) == 3


def test_no_hidden_test_begins_before_all_visible_ones_have_ended(wide: Judge, watch: Watch) -> None:
    judged(wide, A_PLUS_B, some_tests(False, True, False, True, True, True, False, True))
    order = [(what, test.visible) for what, test, _lane in watch.seen]
    assert order.index(("begin", False)) > max(i for i, seen in enumerate(order) if seen == ("end", True))


def test_the_outcome_does_not_depend_on_which_test_ends_first(wide: Judge) -> None:
    slow_first = "from time import *\na, b = map(int, input().split())\nif a == 2: sleep(0.5)\nprint(a // 4)"
    _results, outcome = judged(wide, slow_first, some_tests(True, True, True, True))
    assert (outcome.verdict, outcome.first_failed, outcome.passed) == (Verdict.WRONG_ANSWER, 1, 0)
    later = (
        "from time import *\na, b = map(int, input().split())\nif a == 2: sleep(0.5)\nprint(a + b - (a > 1))"
    )
    results, outcome = judged(wide, later, some_tests(True, True, True, True))
    assert results[-1].index == 2  # told when it was known
    assert (outcome.first_failed, outcome.passed) == (2, 1)


def test_processor_time_is_that_of_the_test_alone(wide: Judge, watch: Watch) -> None:
    watch.meet = threading.Barrier(3)
    burn = "from time import process_time\nwhile process_time() < 0.4: pass\n" + A_PLUS_B
    results, outcome = judged(wide, burn, some_tests(True, True, True))
    assert outcome.verdict is Verdict.ACCEPTED
    assert all(390 <= result.time_ms < 750 for result in results)


def test_memory_is_that_of_the_test_alone(wide: Judge, watch: Watch) -> None:
    watch.meet = threading.Barrier(3)
    greedy = "x = b'x' * 40_000_000\n" + A_PLUS_B
    results, outcome = judged(wide, greedy, some_tests(True, True, True))
    assert outcome.verdict is Verdict.ACCEPTED
    assert all(40_000 < result.memory_kb < 64_000 for result in results)


def test_many_submissions_with_many_lanes_and_one_box_end() -> None:
    against = some_tests(*[True, False] * 4)
    with Judge(boxes=1, allow_degraded=True, parallel=4) as judge, ThreadPoolExecutor(4) as threads:
        outcomes = list(threads.map(lambda _: judged(judge, A_PLUS_B, against)[1], range(8)))
        assert judge._pool._used == set()
    assert [(outcome.verdict, outcome.passed) for outcome in outcomes] == [(Verdict.ACCEPTED, 8)] * 8


def test_submissions_side_by_side_share_what_one_alone_has(wide: Judge, watch: Watch) -> None:
    watch.meet_once(3)  # the first test of each
    with ThreadPoolExecutor(3) as threads:
        outcomes = list(threads.map(lambda _: judged(wide, A_PLUS_B, some_tests(*[True] * 6))[1], range(3)))
    assert [outcome.passed for outcome in outcomes] == [6] * 3
    begun, ended = (list(itertools.accumulate(what == word for what, *_ in watch.seen)) for word in SAID)
    assert max(map(operator.sub, begun, ended)) == 3


def test_spare_lanes_end_when_a_submission_needs_their_cores(
    wide: Judge, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Cores, "crowded", property(lambda cores: True))
    _results, outcome = judged(wide, A_PLUS_B, some_tests(*[True] * 6))
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 6)
    assert len({id(lane) for _what, _test, lane in watch.seen}) == 1
    assert [wide._cores.take_spare() for _ in range(4)] == [True, True, True, False]
    for _ in range(3):
        wide._cores.give_back()


def test_a_lane_without_a_box_is_not_waited_for(wide: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoxPool, "take_ready", lambda pool: None)
    _results, outcome = judged(wide, A_PLUS_B, some_tests(True, True, True, False))
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 4)


def test_a_cancellation_ends_all_lanes(wide: Judge, watch: Watch) -> None:
    watch.meet_once(4)
    cancellation = Cancellation()

    def cancel() -> None:
        watch.meet.wait(30)
        cancellation.cancel()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(cancel)
        events = list(wide.run(Submission(SLEEP), some_tests(*[True] * 5), cancellation=cancellation))
    assert events == [Started(5)]
    assert_nothing_runs(wide)


def test_who_stops_asking_ends_all_lanes(wide: Judge) -> None:
    source = b"from time import sleep\na, b = map(int, input().split())\nif a > 1: sleep(60)\nprint(a + b)\n"
    events = wide.run(Submission(source), some_tests(*[True] * 5))
    assert [type(next(events)), type(next(events))] == [Started, TestResult]
    events.close()
    assert_nothing_runs(wide)


def test_what_goes_wrong_in_a_lane_is_raised(wide: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(session: Session, test: Test, lane: Lane) -> TestResult:
        if test.index == 2:
            raise PackageInvalid("the second")
        return judge(session, test, lane)

    judge = Session._judge
    monkeypatch.setattr(Session, "_judge", broken)
    with pytest.raises(PackageInvalid, match="the second"):
        judged(wide, A_PLUS_B, some_tests(True, True, False, False))
    assert_nothing_runs(wide)


def test_a_judge_that_is_closed_ends_who_runs(watch: Watch) -> None:
    watch.meet_once(3)
    judge = Judge(boxes=2, allow_degraded=True, parallel=2)

    def close() -> None:
        watch.meet.wait(30)
        judge.close()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(close)
        with pytest.raises(SandboxUnavailable, match="closed"):
            judged(judge, SLEEP.decode(), some_tests(True, True, True))
    assert inside_boxes(os.getpid()) == set()


def assert_nothing_runs(judge: Judge) -> None:
    assert judge._pool._used == set()
    assert [thread.name for thread in threading.enumerate() if thread.name == "lane"] == []
