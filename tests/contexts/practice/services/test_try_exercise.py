"""Visitors: they try what is shown to all, are nobody, and stand in nobody's way."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import Settings

from codehub.contexts.practice.errors import JudgeUnavailable, LanguageNotOffered, QueueFull, SourceTooLarge
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.queries.submissions import TRIES_LAST, submission_detail, try_detail
from codehub.contexts.practice.services.import_exercise import retire_exercise
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.clock import now
from codehub.kernel.errors import NotAuthenticated, NotFound
from codehub.kernel.ids import new_id
from codehub.platform.outbox.models import Event
from tests.factories.practice import HEALTHY, JudgeDouble, expire_leases, make_result


def attempt(exercise):
    return try_exercise(exercise.pk, language="python", source="print('mine')")


def submit(exercise):
    teacher = Actor(id=new_id(), role="instructor")
    return submit_solution(teacher, exercise.pk, language="python", source="")


def test_a_try_is_nobodys_run_on_the_visible_tests_and_told_to_nobody(preview, judge):
    queued = attempt(preview)
    [lease] = judge.lease()
    assert (lease.submission, lease.kind, lease.cases) == (queued.id, "run", None)
    judge.start(lease)
    judge.tests(lease, make_result(1), make_result(2, "wrong_answer"))
    judge.finish(lease, "wrong_answer", 1)

    shown = try_detail(queued.id)
    assert (shown.state, shown.verdict, shown.passed, shown.total) == ("judged", "wrong_answer", 1, 2)
    assert [result.index for result in shown.results] == [1, 2]
    assert (shown.stream_cursor, queued.stream_cursor) == (0, 0)
    assert Submission.objects.get().user_id is None
    assert not Event.objects.exists()


def test_only_what_a_course_shows_to_all(exercise, judge):
    with pytest.raises(NotAuthenticated):
        attempt(exercise)
    assert not Submission.objects.exists()


def test_what_does_not_exist_or_is_retired(preview, judge):
    with pytest.raises(NotFound):
        try_exercise(new_id(), language="python", source="")
    retire_exercise(preview.pk)
    with pytest.raises(NotFound):
        attempt(preview)


def test_the_same_is_refused_as_of_learners(preview):
    with pytest.raises(JudgeUnavailable) as refused:
        attempt(preview)
    assert refused.value.extra == {}
    with pytest.raises(SourceTooLarge):
        try_exercise(preview.pk, language="python", source="#" * 65537)
    with pytest.raises(LanguageNotOffered):
        try_exercise(preview.pk, language="cpp", source="")


def test_visitors_come_after_every_learner_however_long_they_have_waited(preview):
    judge = JudgeDouble(info=HEALTHY | {"slots": 10}).announce()
    tries = [attempt(preview).id for _ in range(3)]
    late = [submit(preview) for _ in range(3)]
    assert [detail.place for detail in late] == [0, 1, 2]
    assert [try_detail(queued).place for queued in tries] == [3, 4, 5]
    order = [lease.submission for lease in judge.lease(10)]
    assert order == [*(detail.id for detail in late), *tries]


def test_one_slot_of_every_judge_is_kept_for_learners(preview, judge):
    for _ in range(3):
        attempt(preview)
    [running] = judge.lease(2)  # of its two slots
    assert judge.lease(1) == []
    assert [lease.kind for lease in JudgeDouble(name="judge-2").lease(2)] == ["run"]
    late = submit(preview)
    assert [lease.submission for lease in judge.lease(1)] == [late.id]
    judge.finish(running, passed=2)
    assert len(judge.lease(1)) == 1


def test_a_judge_with_one_slot_serves_visitors_too(preview):
    judge = JudgeDouble(info=HEALTHY | {"slots": 1}).announce()
    attempt(preview)
    assert len(judge.lease(1)) == 1


def test_a_try_whose_judge_died_still_waits_for_learners(preview, judge):
    first = attempt(preview)
    judge.lease()
    learner = submit(preview)
    expire_leases()
    assert [lease.submission for lease in judge.lease(10)] == [learner.id, first.id]


def test_a_flood_of_tries_is_refused_and_fills_no_learners_queue(preview, judge, settings: Settings):
    settings.CODEHUB_QUEUE_VISITORS = 2
    settings.CODEHUB_QUEUE_TOTAL = 3
    for _ in range(2):
        attempt(preview)
    with pytest.raises(QueueFull, match="Visitors have 2"):
        attempt(preview)
    assert [submit(preview).place for _ in range(3)] == [0, 1, 2]
    with pytest.raises(QueueFull, match="There are 3"):
        submit(preview)
    assert JudgeLease.objects.count() == 5


def test_when_the_learners_queue_is_full_visitors_wait_outside(preview, judge, settings: Settings):
    settings.CODEHUB_QUEUE_TOTAL = 1
    submit(preview)
    with pytest.raises(QueueFull, match="There are 1"):
        attempt(preview)


def test_without_places_for_visitors_one_reads_and_logs_in_to_run(preview, judge, settings: Settings):
    settings.CODEHUB_QUEUE_VISITORS = 0
    assert exercise_page(ANONYMOUS, preview.pk).can.try_out is False
    with pytest.raises(NotAuthenticated):
        attempt(preview)
    assert submit(preview).place == 0


def test_a_try_is_read_for_an_hour(preview, judge):
    queued = attempt(preview)
    Submission.objects.update(created_at=now() - TRIES_LAST + timedelta(minutes=1))
    assert try_detail(queued.id).id == queued.id
    Submission.objects.update(created_at=now() - TRIES_LAST - timedelta(minutes=1))
    with pytest.raises(NotFound):
        try_detail(queued.id)


def test_a_submission_is_no_try_and_a_try_nobodys_submission(preview, judge):
    with pytest.raises(NotFound):
        try_detail(submit(preview).id)
    queued = attempt(preview)
    with pytest.raises(NotFound):
        submission_detail(Actor(id=new_id(), role="admin"), queued.id)
    with pytest.raises(NotAuthenticated):
        submission_detail(ANONYMOUS, queued.id)


@pytest.mark.parametrize("change", [{"kind": "input", "cases": []}, {"exercise": None}])
def test_the_database_keeps_nothing_else_without_a_user(preview, judge, change):
    attempt(preview)
    with pytest.raises(IntegrityError, match="practice_submission"), transaction.atomic():
        Submission.objects.update(**change)


def test_given_up_after_three_attempts_like_any_other(preview, judge):
    queued = attempt(preview)
    for _ in range(3):
        judge.lease()
        expire_leases()
    assert judge.lease() == []
    assert try_detail(queued.id).verdict == "judge_error"
