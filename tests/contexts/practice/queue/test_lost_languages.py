"""A language that goes away between submit and verdict."""

from datetime import timedelta

import pytest
from django.db.models import F

from codehub.contexts.practice.models import JudgeAgent, JudgeLease, Judgement
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.tend_queue import tend_queue
from tests.factories.practice import HEALTHY, JudgeDouble, expire_leases

COBOL_ONLY = HEALTHY | {"languages": [{"id": "cobol", "name": "COBOL", "version": "2023"}]}


@pytest.fixture
def waiting(learner, exercise, judge):
    return submit_solution(learner, exercise.pk, language="python", source="").id


def waited(**duration: int) -> None:
    JudgeLease.objects.update(unjudgeable_since=F("unjudgeable_since") - timedelta(**duration))


def stop_calling(judge: JudgeDouble) -> None:
    JudgeAgent.objects.filter(name=judge.name).update(seen_at=F("seen_at") - timedelta(seconds=11))


def test_while_no_judge_offers_it_there_is_no_place_and_no_estimate(learner, judge, waiting):
    assert submission_detail(learner, waiting).place == 0
    judge.info = COBOL_ONLY
    judge.announce()
    shown = submission_detail(learner, waiting)
    assert (shown.state, shown.place, shown.estimate_ms) == ("queued", None, None)


def test_after_a_minute_without_it_the_learner_is_told_and_not_charged(learner, judge, waiting, published):
    judge.info = COBOL_ONLY
    judge.announce()
    waited(seconds=59)
    tend_queue()
    assert submission_detail(learner, waiting).state == "queued"
    waited(seconds=1)
    tend_queue()
    shown = submission_detail(learner, waiting)
    assert (shown.state, shown.verdict, shown.passed, shown.total) == ("judged", "judge_error", 0, 4)
    assert "(python)" in shown.message
    assert "does not count" in shown.message
    assert [name for name, _ in published(learner)].count("practice.submission_judged.v1") == 1
    assert Judgement.objects.get().agent is None
    tend_queue()
    assert Judgement.objects.count() == 1


def test_judges_that_call_find_it_out_as_well(learner, judge, waiting):
    judge.info = COBOL_ONLY
    judge.announce()
    waited(seconds=61)
    JudgeDouble(name="another", info=COBOL_ONLY).announce()
    assert submission_detail(learner, waiting).verdict == "judge_error"


def test_a_judge_that_comes_back_in_time_judges_it(learner, judge, waiting):
    judge.info = COBOL_ONLY
    judge.announce()
    waited(seconds=50)
    judge.info = HEALTHY
    judge.announce()
    assert JudgeLease.objects.get().unjudgeable_since is None
    [lease] = judge.lease()
    assert judge.finish(lease)
    assert submission_detail(learner, waiting).verdict == "accepted"


def test_another_that_offers_it_is_enough(learner, judge, waiting):
    JudgeDouble(name="another").announce()
    judge.info = COBOL_ONLY
    judge.announce()
    assert JudgeLease.objects.get().unjudgeable_since is None
    assert submission_detail(learner, waiting).place == 0


def test_while_no_judge_is_there_at_all_it_waits_an_hour(learner, judge, waiting):
    stop_calling(judge)
    tend_queue()
    waited(minutes=59)
    tend_queue()
    assert submission_detail(learner, waiting).state == "queued"
    waited(minutes=1)
    tend_queue()
    assert submission_detail(learner, waiting).verdict == "judge_error"


def test_what_is_being_judged_is_left_alone_until_its_lease_ends(learner, judge, waiting):
    [lease] = judge.lease()
    judge.info = COBOL_ONLY
    judge.announce()
    tend_queue()
    assert JudgeLease.objects.get().unjudgeable_since is None
    expire_leases()
    tend_queue()
    assert JudgeLease.objects.get().unjudgeable_since is not None
    assert judge.finish(lease)
