"""Rejudge: the same program again, on the tests that its exercise has now."""

from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import F

from codehub.contexts.practice.contracts import Rejudging
from codehub.contexts.practice.errors import JudgeUnavailable, NotJudgedYet, QueueFull
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.policies import may_rejudge, user_id_of
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound, PermissionDenied
from codehub.kernel.ids import new_id

_ENQUEUE = """
select place, estimate_ms, refused
from practice_enqueue(%s, %s, %s, %s, 'submit', %s, %s, null, %s, %s, 'rejudge', %s)
"""
_PENDING = "select practice_place(%s), practice_estimate(practice_place(%s))"
RETRY_AFTER_S = 60


def rejudge_submission(actor: Actor, submission_id: UUID) -> Rejudging:
    """Queue a submit to be judged again; the old outcome stays until the new one takes its place.

    Once is enough: while it waits, asking again changes nothing. An error of the judge replaces nothing.
    Raises NotAuthenticated, PermissionDenied for learners, NotFound for what is no submit, NotJudgedYet,
    QueueFull, JudgeUnavailable.
    """
    user_id_of(actor)
    if not may_rejudge.test(actor):
        raise PermissionDenied("Only those who teach have submissions judged again.")
    # locked, so that of two who ask at once the second finds the rejudge of the first
    submits = Submission.objects.select_for_update(of=("self",)).filter(kind="submit", user_id__isnull=False)
    row = submits.annotate(package_now=F("exercise__package_id")).filter(pk=submission_id).first()
    if row is None:
        raise NotFound("There is no such submission.")
    if row.state != "judged":
        raise NotJudgedYet("It is judged soon; wait for that.")
    waiting = (
        JudgeLease.objects.filter(rejudges=submission_id).values_list("submission_id", flat=True).first()
    )
    place, estimate_ms = _queue(row, row.package_now) if waiting is None else _pending(waiting)
    return Rejudging(submission_id=submission_id, place=place, estimate_ms=estimate_ms)


def _queue(row: Submission, package: str) -> tuple[int, int | None]:
    asked = (new_id(), row.user_id, row.exercise_id, package, row.language, row.source)
    cap = settings.CODEHUB_QUEUE_TOTAL
    with connection.cursor() as cursor:
        cursor.execute(_ENQUEUE, [*asked, cap, cap, row.pk])
        place, estimate_ms, refused = cursor.fetchone()
    if refused == "judge_unavailable":
        raise JudgeUnavailable(f"No judge offers {row.language} at the moment.")
    if refused:
        raise QueueFull(
            f"There are {place} programs waiting already.",
            extra={"place": place, "retry_after": RETRY_AFTER_S},
        )
    return place, estimate_ms


def _pending(rejudge: UUID) -> tuple[int | None, int | None]:
    with connection.cursor() as cursor:
        cursor.execute(_PENDING, [rejudge, rejudge])
        place, estimate_ms = cursor.fetchone()
    return place, estimate_ms
