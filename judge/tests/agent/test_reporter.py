"""What is told to the queue, and in how many calls."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from codehub_judge.agent import reporter
from codehub_judge.agent.queue import Lease, Queue
from codehub_judge.agent.reporter import Reporter
from codehub_judge.submissions import NO_INPUT, Cancellation
from codehub_judge.verdicts import Event, Outcome, Started, TestResult, Verdict

LEASE = Lease(uuid4(), 1, "submit", "python", "", NO_INPUT, "plus")
FAR_S = 3600.0
OUTCOME = Outcome(Verdict.ACCEPTED, 3, 3, 1, 1, None, "")


class Listener(Queue):
    """A queue that writes down what it is told, and wants to hear no more after `patience` calls."""

    def __init__(self, patience: int = 100) -> None:
        super().__init__("", "test")
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._patience = patience

    def report(self, lease: Lease, event: str, data: dict[str, Any]) -> bool:
        return self._told(event, data)

    def finish(self, lease: Lease, result: dict[str, Any]) -> bool:
        return self._told("finish", result)

    def persist(self, call: Callable[[], Any], *, give_up_s: float) -> Any:
        return call()

    def _told(self, name: str, data: dict[str, Any]) -> bool:
        self.calls.append((name, data))
        return len(self.calls) <= self._patience

    def heard(self) -> list[tuple[str, bool, int]]:
        """Each call's name, whether it told the start, and how many results it had."""
        return [
            (name, name == "started" or "started" in data, len(data.get("results", ())))
            for name, data in self.calls
        ]


def result(index: int) -> TestResult:
    return TestResult(
        index, f"test-{index}", True, Verdict.ACCEPTED, 1, 1, 0, None, "", False, "", False, "", None
    )


def tell(to: Listener, events: list[Event]) -> Cancellation:
    cancellation = Cancellation()
    told = Reporter(to, LEASE, cancellation)
    for event in events:
        told.put(event)
    told.put(None)
    told.run()
    return cancellation


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporter, "BATCH_S", FAR_S)


def test_a_short_submission_is_one_call(slowly: None) -> None:
    to = Listener()
    tell(to, [Started(3), result(1), result(2), result(3), OUTCOME])
    assert to.heard() == [("finish", True, 3)]
    assert to.calls[0][1]["verdict"] == "accepted"


def test_what_has_waited_long_enough_is_told_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporter, "BATCH_S", 0.0)
    to = Listener()
    tell(to, [Started(3), result(1), result(2), result(3), OUTCOME])
    assert to.heard() == [("started", True, 0), *[("tests", False, 1)] * 3, ("finish", False, 0)]


def test_no_report_has_more_results_than_the_queue_takes(
    slowly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporter, "MOST_RESULTS", 2)
    to = Listener()
    tell(to, [Started(5), *[result(n) for n in range(1, 6)], OUTCOME])
    assert to.heard() == [("tests", True, 2), ("tests", False, 2), ("finish", False, 1)]


def test_without_an_outcome_nothing_is_finished(slowly: None) -> None:
    to = Listener()
    tell(to, [Started(1), result(1)])
    assert to.heard() == []


def test_a_queue_that_refuses_ends_the_judging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporter, "BATCH_S", 0.0)
    to = Listener(patience=1)
    cancellation = tell(to, [Started(3), result(1), result(2), OUTCOME])
    assert cancellation.requested
    assert to.heard() == [("started", True, 0), ("tests", False, 1)]
