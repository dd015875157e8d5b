"""The judges and the queue, as administrators see them."""

from datetime import timedelta

import pytest
from django.db.models import F

from codehub.contexts.practice.models import JudgeAgent, Judgement
from codehub.contexts.practice.queries.queue import judges_page, queue_view, recent_judges
from codehub.contexts.practice.services.rejudge_submission import rejudge_submission
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.tend_queue import tend_queue
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.errors import PermissionDenied
from codehub.kernel.ids import new_id
from codehub.platform.jobs.registry import jobs
from tests.clients import ApiClient
from tests.factories.accounts import make_user
from tests.factories.practice import HEALTHY, JudgeDouble

PROGRAM = {"language": "python", "source": ""}


def not_seen_for(name: str, **duration: int) -> None:
    JudgeAgent.objects.filter(name=name).update(seen_at=F("seen_at") - timedelta(**duration))


def test_a_judge_tells_what_it_is_and_what_it_did(learner, exercise, judge):
    submit_solution(learner, exercise.pk, **PROGRAM)
    submit_solution(learner, exercise.pk, **PROGRAM)
    first, _second = judge.lease(2)
    judge.finish(first)
    [shown] = recent_judges()
    assert (shown.name, shown.gone, shown.healthy, shown.mode) == ("judge-1", False, True, "cgroup2")
    assert (shown.slots, shown.boxes, shown.busy, shown.judged_last_10_min) == (2, 0, 1, 1)
    assert [(language.id, language.version) for language in shown.languages] == [("python", "3.11.2")]


def test_a_judge_that_is_gone_is_shown_for_ten_minutes(judge):
    JudgeDouble(name="dead").announce()
    not_seen_for("dead", seconds=11)
    dead, live = recent_judges()
    assert (dead.name, dead.gone, dead.healthy) == ("dead", True, False)
    assert (live.gone, live.healthy) == (False, True)
    tend_queue()
    assert len(recent_judges()) == 2
    not_seen_for("dead", minutes=10)
    assert [shown.name for shown in recent_judges()] == ["judge-1"]
    tend_queue()
    assert [row.name for row in JudgeAgent.objects.all()] == ["judge-1"]


def test_an_ill_judge_says_why_and_odd_figures_are_none(db):
    ill = HEALTHY | {"healthy": False, "reason": "bwrap failed", "remedy": "install it", "slots": "many"}
    JudgeDouble(info=ill | {"languages": ["python"], "mode": None, "boxes": 4}).announce()
    [shown] = recent_judges()
    assert (shown.healthy, shown.reason, shown.remedy) == (False, "bwrap failed", "install it")
    assert (shown.slots, shown.boxes, shown.mode, shown.languages) == (0, 4, None, [])


def test_the_queue_by_kind(learner, preview, judge):
    submitted = submit_solution(learner, preview.pk, **PROGRAM)
    [lease] = judge.lease()
    judge.finish(lease)
    rejudge_submission(Actor(id=new_id(), role="admin"), submitted.id)
    try_exercise(preview.pk, **PROGRAM)
    run_solution(learner, preview.pk, cases=None, **PROGRAM)
    submit_solution(learner, preview.pk, **PROGRAM)
    judge.lease()
    queue = queue_view()
    assert {row.kind: (row.waiting, row.judging) for row in queue.by_kind} == {
        "submit": (1, 0),
        "run": (0, 1),
        "input": (0, 0),
        "try": (1, 0),
        "rejudge": (1, 0),
    }
    assert (queue.waiting, queue.judging, queue.per_minute) == (3, 1, 1)
    assert queue.oldest_ms is not None
    assert queue.estimate_ms is not None


def test_an_empty_queue_has_no_age_and_without_judges_nobody_can_tell_when(db):
    queue = queue_view()
    assert (queue.waiting, queue.judging, queue.oldest_ms, queue.estimate_ms) == (0, 0, None, None)


@pytest.mark.parametrize("role", ["student", "instructor"])
def test_only_administrators_see_them(db, role):
    with pytest.raises(PermissionDenied):
        judges_page(Actor(id=new_id(), role=role))
    with pytest.raises(PermissionDenied):
        judges_page(ANONYMOUS)


def test_over_http(judge):
    assert ApiClient().get("/judges").status_code == 401
    assert ApiClient().force_login(make_user(role="instructor")).get("/judges").status_code == 403
    answer = ApiClient().force_login(make_user(role="admin")).get("/judges")
    assert answer.status_code == 200
    assert [agent["name"] for agent in answer.json()["agents"]] == ["judge-1"]
    assert answer.json()["queue"]["waiting"] == 0


def test_the_page_costs_the_same_with_many_judges(judge, count_queries):
    for number in range(5):
        JudgeDouble(name=f"more-{number}").announce()
    with count_queries(5):  # judged, busy, judges, queue, pace
        judges_page(Actor(id=new_id(), role="admin"))


def test_tending_is_a_job_of_every_minute(judge):
    job = jobs()["practice.tend_queue"]
    assert job.cron == "* * * * *"
    job()
    assert not Judgement.objects.exists()
