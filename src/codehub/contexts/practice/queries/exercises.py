"""An exercise as its page shows it, and what other contexts ask about exercises."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from codehub.contexts.practice.contracts import ExerciseLimits, ExercisePage, ExercisePermissions, VisibleTest
from codehub.contexts.practice.errors import ExerciseNotReachable
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.policies import gives_input, is_current, may_open_exercise, user_id_of
from codehub.contexts.practice.queries.languages import exercise_languages
from codehub.contexts.practice.queries.submissions import latest_submission
from codehub.contexts.practice.source import MAX_SOURCE_KB
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound
from codehub.kernel.streams import user_stream
from codehub.platform.outbox.cursors import stream_cursor

_SHOWN = ("id", "title", "type", "difficulty", "statement_html", "hidden_tests", "solved")


def exercise_page(actor: Actor, exercise_id: UUID) -> ExercisePage:
    """Return an exercise with visible tests only, and how the actor stands with it.

    Raises NotFound, or ExerciseNotReachable for somebody whom no course lets through.
    """
    # before the rows, so that they are at least as new as the cursor
    cursor = stream_cursor(user_stream(user_id_of(actor)))
    solved = Submission.objects.filter(
        exercise_id=OuterRef("pk"), user_id=user_id_of(actor), kind="submit", verdict="accepted"
    )
    exercise = open_exercise(actor, exercise_id, Exercise.objects.annotate(solved=Exists(solved)))
    latest = latest_submission(actor, exercise_id, stream_cursor=cursor)
    current = bool(is_current.test(actor, exercise))
    return ExercisePage(
        **{name: getattr(exercise, name) for name in _SHOWN},
        languages=exercise_languages(exercise.starters),
        limits=_limits(exercise.limits),
        tests=[VisibleTest(**test) for test in exercise.visible_tests],
        can=ExercisePermissions(
            submit=current, own_input=current and bool(gives_input.test(actor, exercise))
        ),
        latest=latest,
        stream_cursor=cursor,
    )


def open_exercise(actor: Actor, exercise_id: UUID, among: QuerySet[Exercise]) -> Exercise:
    """Return one of some exercises to an actor who may read it, and submit to it as long as it is current.

    Raises NotFound, or ExerciseNotReachable for somebody whom no course lets through.
    """
    exercise = among.filter(pk=exercise_id).first()
    if exercise is None:
        raise NotFound("There is no such exercise.")
    if not may_open_exercise.test(actor, exercise):
        raise ExerciseNotReachable("Enrol in its course first; your code is kept in this browser.")
    return exercise


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
