"""What a monitoring system is told of the queue."""

from datetime import timedelta

from django.db.models import F

from codehub.contexts.practice.metrics import queue_metrics
from codehub.contexts.practice.models import Judgement, JudgementCount
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.tend_queue import tend_queue
from tests.factories.practice import HEALTHY, JudgeDouble


def values() -> dict[tuple[str, ...], float]:
    """All samples by the metric's name and its labels' values."""
    return {
        (metric.name, *sample.labels.values()): sample.value
        for metric in queue_metrics()
        for sample in metric.samples
    }


def judge_one(learner, exercise, judge, verdict: str = "accepted", passed: int = 4) -> None:
    submit_solution(learner, exercise.pk, language="python", source="")
    [lease] = judge.lease()
    assert judge.finish(lease, verdict, passed)


def grow_old() -> None:
    Judgement.objects.update(at=F("at") - timedelta(minutes=11))


def test_verdicts_are_counted_once_before_and_after_they_are_old(learner, exercise, judge):
    judge_one(learner, exercise, judge)
    judge_one(learner, exercise, judge)
    judge_one(learner, exercise, judge, "wrong_answer", 1)
    expected = {("python", "accepted"): 2, ("python", "wrong_answer"): 1}

    def counted() -> dict[tuple[str, ...], float]:
        return {key[1:]: value for key, value in values().items() if key[0] == "codehub_judged_total"}

    assert counted() == expected
    tend_queue()
    assert counted() == expected
    grow_old()
    tend_queue()
    assert not Judgement.objects.exists()
    assert counted() == expected
    judge_one(learner, exercise, judge)
    grow_old()
    tend_queue()
    assert counted() == expected | {("python", "accepted"): 3}
    assert JudgementCount.objects.count() == 2


def test_times_are_of_the_last_ten_minutes(learner, exercise, judge):
    judge_one(learner, exercise, judge)
    Judgement.objects.update(waited_ms=1500, took_ms=250)
    shown = values()
    assert shown["codehub_queue_wait_seconds", "0.5"] == 1.5
    assert shown["codehub_judging_seconds", "0.99"] == 0.25
    grow_old()
    assert not [key for key in values() if key[0] == "codehub_judging_seconds"]


def test_a_verdict_is_noted_with_its_times(learner, exercise, judge):
    judge_one(learner, exercise, judge)
    row = Judgement.objects.get()
    assert (row.agent, row.kind, row.language, row.verdict) == ("judge-1", "submit", "python", "accepted")
    assert row.waited_ms is not None
    assert row.took_ms is not None


def test_queue_and_judges(learner, exercise, judge):
    JudgeDouble(name="ill", info=HEALTHY | {"healthy": False}).announce()
    for _ in range(3):
        submit_solution(learner, exercise.pk, language="python", source="")
    judge.lease()
    shown = values()
    assert shown["codehub_queue_submissions", "waiting", "submit"] == 2
    assert shown["codehub_queue_submissions", "judging", "submit"] == 1
    assert shown["codehub_queue_oldest_seconds",] > 0
    assert shown["codehub_judges", "healthy"] == 1
    assert shown["codehub_judges", "unhealthy"] == 1
    assert (shown["codehub_judge_slots",], shown["codehub_judge_slots_busy",]) == (2, 1)
