"""How a submission stands for those who have it judged again."""

from uuid import UUID

from django.db.models import F, Func, IntegerField, OuterRef, QuerySet, Subquery

from codehub.contexts.practice.contracts import Rejudging
from codehub.contexts.practice.errors import NotJudgedYet
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.policies import may_rejudge, user_id_of
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound, PermissionDenied

UNKNOWN = "There is no such submission."
TOO_SOON = "It is judged soon; wait for that."
_SHOWN = ("language", "verdict", "passed", "total", "points", "max_points", "created_at", "judged_at")


def rejudging(actor: Actor, submission_id: UUID) -> Rejudging:
    """Return the outcome that a submission has now, and whether it is being judged again.

    Of one moment: who reads that nothing is pending reads the new outcome with it. Raises NotAuthenticated,
    PermissionDenied for learners, NotFound for what is no submit, NotJudgedYet.
    """
    rejudge = JudgeLease.objects.filter(rejudges=OuterRef("pk")).values("submission_id")
    row = (
        submits_to_rejudge(actor)
        .filter(pk=submission_id)
        .annotate(
            title=F("exercise__title"),
            rejudge=Subquery(rejudge),
            place=Func(F("rejudge"), function="practice_place", output_field=IntegerField(null=True)),
            estimate_ms=Func(F("place"), function="practice_estimate", output_field=IntegerField(null=True)),
        )
        .values(*_SHOWN, "state", "title", "rejudge", "place", "estimate_ms")
        .first()
    )
    if row is None:
        raise NotFound(UNKNOWN)
    if row["state"] != "judged":
        raise NotJudgedYet(TOO_SOON)
    return Rejudging(
        submission_id=submission_id,
        exercise_title=row["title"],
        pending=row["rejudge"] is not None,
        place=row["place"],
        estimate_ms=row["estimate_ms"],
        **{name: row[name] for name in _SHOWN},
    )


def submits_to_rejudge(actor: Actor) -> QuerySet[Submission]:
    """Return everybody's submits. Raises NotAuthenticated, PermissionDenied for learners."""
    user_id_of(actor)
    if not may_rejudge.test(actor):
        raise PermissionDenied("Only those who teach have submissions judged again.")
    return Submission.objects.filter(kind="submit", user_id__isnull=False)
