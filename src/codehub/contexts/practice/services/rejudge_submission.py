"""Rejudge: the same program again, on the tests that its exercise has now."""

from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import F

from codehub.contexts.practice.contracts import Rejudging
from codehub.contexts.practice.errors import JudgeUnavailable, NotJudgedYet, QueueFull
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.queries.rejudging import (
    TOO_SOON,
    UNKNOWN,
    rejudging,
    submits_to_rejudge,
)
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound
from codehub.kernel.ids import new_id

_ENQUEUE = """
select place, refused
from practice_enqueue(%s, %s, %s, %s, 'submit', %s, %s, null, %s, %s, 'rejudge', %s)
"""
RETRY_AFTER_S = 60


def rejudge_submission(actor: Actor, submission_id: UUID) -> Rejudging:
    """Queue a submit to be judged again; the old outcome stays until the new one takes its place.

    Once is enough: while it waits, asking again changes nothing. An error of the judge replaces nothing.
    Raises NotAuthenticated, PermissionDenied for learners, NotFound for what is no submit, NotJudgedYet,
    QueueFull, JudgeUnavailable.
    """
    # locked, so that of two who ask at once the second finds the rejudge of the first
    submits = submits_to_rejudge(actor).select_for_update(of=("self",))
    row = submits.annotate(package_now=F("exercise__package_id")).filter(pk=submission_id).first()
    if row is None:
        raise NotFound(UNKNOWN)
    if row.state != "judged":
        raise NotJudgedYet(TOO_SOON)
    if not JudgeLease.objects.filter(rejudges=submission_id).exists():
        _queue(row, row.package_now)
    return rejudging(actor, submission_id)


def _queue(row: Submission, package: str) -> None:
    asked = (new_id(), row.user_id, row.exercise_id, package, row.language, row.source)
    cap = settings.CODEHUB_QUEUE_TOTAL
    with connection.cursor() as cursor:
        cursor.execute(_ENQUEUE, [*asked, cap, cap, row.pk])
        place, refused = cursor.fetchone()
    if refused == "judge_unavailable":
        raise JudgeUnavailable(f"No judge offers {row.language} at the moment.")
    if refused:
        raise QueueFull(
            f"There are {place} programs waiting already.",
            extra={"place": place, "retry_after": RETRY_AFTER_S},
        )
