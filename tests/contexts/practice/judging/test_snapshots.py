"""A page that combines any snapshot with the events after its cursor ends up with what a fresh page shows."""

from dataclasses import asdict
from typing import Any

import pytest

from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.platform.outbox.models import Event
from tests.factories.practice import expire_leases, make_result

Snapshot = dict[str, Any]
# not told by events; a page takes it from the clock or leaves it
UNTOLD = {"judged_at", "stream_cursor", "waited_ms", "estimate_ms"}


def apply(shown: Snapshot, name: str, data: dict[str, Any]) -> Snapshot:
    """What `web/src/features/practice` does with an event, in its shortest form."""
    if data["submission_id"] != str(shown["id"]) or data.get("attempt", shown["attempt"]) < shown["attempt"]:
        return shown
    if name == "practice.submission_started.v1":
        return shown | {"state": "judging", "place": None, "results": []} | _only(data, "attempt", "total")
    if name == "practice.tests_finished.v1":
        results = {result["index"]: result for result in [*shown["results"], *data["results"]]}
        return shown | {"results": [results[index] for index in sorted(results)]}
    if name == "practice.submission_judged.v1":
        told = ("verdict", "passed", "total", "time_ms", "memory_kb", "compile_output", "message")
        return shown | {"state": "judged", "place": None} | _only(data, *told)
    return shown


def _only(data: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: data[name] for name in names}


@pytest.fixture
def snapshots(learner, exercise, judge) -> list[Snapshot]:
    """One after every step of a submission whose first agent dies half-way."""
    detail = submit_solution(learner, exercise.pk, language="python", source="")
    taken = [asdict(detail)]

    def take(step: Any) -> Any:
        taken.append(asdict(submission_detail(learner, detail.id)))
        return step

    [dead] = take(judge.lease())
    take(judge.start(dead))
    take(judge.tests(dead, make_result(1), make_result(2, "wrong_answer")))
    take(expire_leases())
    submit_solution(learner, exercise.pk, language="python", source="")
    [lease] = take(judge.lease())
    take(judge.tests(dead, make_result(3)))
    take(judge.start(lease))
    take(judge.tests(lease, make_result(1)))
    take(judge.tests(lease, make_result(2), make_result(3, "wrong_answer")))
    take(judge.tests(lease, make_result(2), make_result(4)))
    take(judge.finish(lease, "wrong_answer", 3, message="Test 3 failed."))
    take(judge.finish(lease, "accepted", 4))
    return taken


def test_snapshot_and_events_are_a_fresh_snapshot(learner, snapshots):
    fresh = snapshots[-1]
    events = list(Event.objects.filter(stream=f"user:{learner.id}").order_by("seq"))
    assert len(snapshots) == 13
    assert fresh["state"] == "judged"
    for snapshot in snapshots:
        shown = snapshot
        for event in events:
            if event.seq > snapshot["stream_cursor"]:
                shown = apply(shown, event.name, event.payload)
        assert _told(shown) == _told(fresh)


def test_events_that_come_twice_change_nothing(learner, snapshots):
    events = list(Event.objects.filter(stream=f"user:{learner.id}").order_by("seq"))
    shown = snapshots[0]
    for event in events:
        shown = apply(apply(shown, event.name, event.payload), event.name, event.payload)
    assert _told(shown) == _told(snapshots[-1])


def _told(shown: Snapshot) -> Snapshot:
    return {name: value for name, value in shown.items() if name not in UNTOLD}
