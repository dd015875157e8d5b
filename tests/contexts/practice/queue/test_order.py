"""Who comes first: classes, then users in turns, then age."""

from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from pytest_django import Settings

from codehub.contexts.practice.models import Exercise, JudgeLease
from codehub.contexts.practice.services.rejudge_submission import rejudge_submission
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble, expire_leases

FLOOD = 500


def teacher() -> Actor:
    return Actor(id=new_id(), role="instructor")


def submit(actor: Actor, exercise: Exercise) -> UUID:
    return submit_solution(actor, exercise.pk, language="python", source="").id


def enqueue(exercise: Exercise, priority: str) -> UUID:
    submission = new_id()
    asked: list[Any] = [submission, new_id(), exercise.pk, exercise.package_id, "submit", "python", "", None]
    with connection.cursor() as cursor:
        cursor.callproc("practice_enqueue", [*asked, 20, 2000, priority])
    return submission


def leased(judge: JudgeDouble, most: int = 64) -> list[UUID]:
    return [lease.submission for lease in judge.lease(most)]


def test_five_hundred_of_one_user_delay_nobody_elses_first(exercise, judge, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = FLOOD
    flooder, others = teacher(), [teacher() for _ in range(3)]
    flood = [submit(flooder, exercise) for _ in range(FLOOD)]
    firsts = [submit(other, exercise) for other in others]
    seconds = [submit(other, exercise) for other in others]
    assert leased(judge, 8) == [flood[0], *firsts, flood[1], *seconds]
    rest = [*flood[2:]]
    while rest:
        taken = leased(judge)
        assert taken == rest[: len(taken)]
        rest = rest[len(taken) :]


def queue_a_try_and_a_rejudge(learner, preview, judge):
    """Queue what comes after every learner; return the ids."""
    old = submit(learner, preview)
    [lease] = judge.lease()
    judge.finish(lease)
    tried = try_exercise(preview.pk, language="python", source="").id
    rejudge_submission(teacher(), old)
    return tried, JudgeLease.objects.get(rejudges=old).submission_id


def test_the_classes_come_in_their_order(learner, preview, judge):
    tried, rejudge = queue_a_try_and_a_rejudge(learner, preview, judge)
    exercised = submit(learner, preview)
    contested = enqueue(preview, "contest")
    assert leased(judge) == [contested, exercised, rejudge, tried]


def test_after_a_failed_attempt_learners_come_first_and_rejudges_and_visitors_keep_their_place(
    learner, preview, judge
):
    tried, rejudge = queue_a_try_and_a_rejudge(learner, preview, judge)
    first = submit(learner, preview)
    assert leased(judge) == [first, rejudge, tried]
    contested = enqueue(preview, "contest")
    expire_leases()
    assert leased(judge) == [first, contested, rejudge, tried]


@pytest.mark.parametrize("name", ["urgent", "", "Contest"])
def test_a_class_that_does_not_exist_is_refused(exercise, judge, name):
    with pytest.raises(IntegrityError):
        enqueue(exercise, name)
