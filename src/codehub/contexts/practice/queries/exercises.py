"""An exercise as its page shows it, and what other contexts ask about exercises."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet

from codehub.contexts.practice.contracts import (
    ExerciseLimits,
    ExercisePage,
    ExercisePermissions,
    GroupView,
    VisibleTest,
)
from codehub.contexts.practice.models import Exercise, HintOpening, Submission
from codehub.contexts.practice.policies import gives_input, is_current, visitors_may_try
from codehub.contexts.practice.queries.drafts import drafts_of
from codehub.contexts.practice.queries.hints import hints_view
from codehub.contexts.practice.queries.languages import exercise_languages
from codehub.contexts.practice.queries.reachable_exercise import reachable_exercise
from codehub.contexts.practice.queries.submissions import latest_submission
from codehub.contexts.practice.signatures import signature_from
from codehub.contexts.practice.source import MAX_SOURCE_KB
from codehub.kernel.actors import Actor
from codehub.kernel.streams import user_stream
from codehub.platform.outbox.cursors import stream_cursor

_SHOWN = ("id", "title", "type", "difficulty", "statement_html", "hidden_tests", "max_points", "solved")


def exercise_page(actor: Actor, exercise_id: UUID) -> ExercisePage:
    """Return an exercise with visible tests only, and how the actor stands with it.

    Raises NotFound; NotAuthenticated or ExerciseNotReachable for somebody whom no course lets through.
    """
    if actor.id is None:
        return _page_for_visitor(actor, exercise_id)
    # before the rows, so that they are at least as new as the cursor
    cursor = stream_cursor(user_stream(actor.id))
    exercise = reachable_exercise(actor, exercise_id, _with_standing(actor.id))
    current = bool(is_current.test(actor, exercise))
    own_input = current and bool(gives_input.test(actor, exercise))
    return ExercisePage(
        **_description(exercise),
        languages=exercise_languages(exercise.starters, drafts_of(actor.id, exercise_id)),
        can=ExercisePermissions(submit=current, own_input=own_input, try_out=False),
        latest=latest_submission(actor, exercise_id, stream_cursor=cursor),
        stream_cursor=cursor,
    )


def _page_for_visitor(actor: Actor, exercise_id: UUID) -> ExercisePage:
    exercise = reachable_exercise(actor, exercise_id, _with_standing(None))
    try_out = visitors_may_try() and bool(is_current.test(actor, exercise))
    return ExercisePage(
        **_description(exercise),
        languages=exercise_languages(exercise.starters, []),
        can=ExercisePermissions(submit=False, own_input=False, try_out=try_out),
        latest=None,
        stream_cursor=0,
    )


def _with_standing(user_id: UUID | None) -> QuerySet[Exercise]:
    """Annotate whether a user has solved each and the hints they opened; nobody has solved or opened any."""
    mine = {"exercise_id": OuterRef("pk"), "user_id": user_id}
    solved = Submission.objects.filter(**mine, kind="submit", verdict="accepted")
    opened = HintOpening.objects.filter(**mine).values("number")
    return Exercise.objects.annotate(solved=Exists(solved), opened=ArraySubquery(opened))


def _description(exercise: Any) -> dict[str, Any]:
    return {name: getattr(exercise, name) for name in _SHOWN} | {
        "function": signature_from(exercise.function),
        "limits": _limits(exercise.limits),
        "tests": [VisibleTest(**test) for test in exercise.visible_tests],
        "groups": [GroupView(**group) for group in exercise.groups],
        "hints": hints_view(exercise.hints, set(exercise.opened)),
    }


def solved_exercises(user_id: UUID, exercise_ids: Iterable[UUID]) -> set[UUID]:
    """Return which of some exercises a user has an accepted submission of."""
    accepted = Submission.objects.filter(
        user_id=user_id, exercise_id__in=list(exercise_ids), kind="submit", verdict="accepted"
    )
    return set(accepted.values_list("exercise_id", flat=True).distinct())


def exercise_title(exercise_id: UUID) -> str | None:
    """Return the title, of retired exercises too; None when there is no such exercise."""
    return Exercise.objects.filter(pk=exercise_id).values_list("title", flat=True).first()


def exercise_exists(exercise_id: UUID) -> bool:
    return Exercise.objects.filter(pk=exercise_id).exists()


def _limits(limits: dict[str, Any]) -> ExerciseLimits:
    return ExerciseLimits(time_ms=limits["time_ms"], memory_mb=limits["memory_mb"], source_kb=MAX_SOURCE_KB)
