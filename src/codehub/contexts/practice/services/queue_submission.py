"""The way into the judge's queue, for runs, tries and submits alike."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn
from uuid import UUID

from django.conf import settings
from django.db import connection

from codehub.contexts.practice.cases import Stored, show_cases
from codehub.contexts.practice.contracts import Kind, SubmissionDetail
from codehub.contexts.practice.errors import JudgeUnavailable, LanguageNotOffered, QueueFull
from codehub.contexts.practice.models import Exercise
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.queries.judges import judge_state
from codehub.contexts.practice.queries.reachable_exercise import reachable_exercise
from codehub.contexts.practice.source import check_source
from codehub.kernel.actors import Actor
from codehub.kernel.errors import InvalidInput
from codehub.kernel.ids import new_id

_ENQUEUE = """
select place, estimate_ms, refused, stream_cursor, queued_at
from practice_enqueue(%s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s, %s)
"""
# what one judge does in a second, low; only for telling when to come back
_JUDGED_PER_SECOND = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What a learner sends; `cases` for kind `input` only."""

    kind: Kind
    language: str
    source: str
    cases: list[Stored] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """What `practice_enqueue` answers; see `sql/enqueue.sql`. When refused there is no cursor."""

    place: int
    estimate_ms: int | None
    refused: str | None
    stream_cursor: int
    queued_at: datetime


def queue_submission(actor: Actor, exercise: Exercise, program: Program) -> SubmissionDetail:
    """Queue a program for an exercise; nobody's is a visitor's try.

    Raises SourceTooLarge, SourceNotText, LanguageNotOffered, InvalidInput for a run where there is no visible
    test, QueueFull, JudgeUnavailable.
    """
    check_program(program.source, program.language, offered=exercise.starters)
    if program.kind == "run" and exercise.type == "output_only" and not exercise.visible_tests:
        raise InvalidInput("All tests of this exercise are hidden. Submit your output.")
    return queue_program(actor, program, exercise=exercise, package=exercise.package_id)


def check_program(source: str, language: str, *, offered: Collection[str]) -> None:
    """Raise SourceTooLarge, SourceNotText or LanguageNotOffered for what can't be judged, nor kept."""
    check_source(source)
    if language not in offered:
        names = ", ".join(sorted(offered))
        raise LanguageNotOffered(f"You can write it in: {names}.", fields={"language": [f"One of: {names}."]})


def queue_program(
    actor: Actor, program: Program, *, exercise: Exercise | None, package: str
) -> SubmissionDetail:
    """Write submission, lease and event in one round trip, and wake the judges.

    Raises QueueFull, JudgeUnavailable.
    """
    submission_id = new_id()
    exercise_id = exercise.pk if exercise else None
    queued = _enqueue(submission_id, actor, exercise_id, package, program)
    if queued.refused:
        _refuse(actor, queued)
    return SubmissionDetail(
        id=submission_id,
        exercise_id=exercise_id,
        exercise_title=exercise.title if exercise else None,
        kind=program.kind,
        language=program.language,
        state="queued",
        verdict=None,
        passed=0,
        total=0,
        time_ms=None,
        memory_kb=None,
        points=None,
        max_points=None,
        created_at=queued.queued_at,
        attempt=0,
        place=queued.place,
        estimate_ms=queued.estimate_ms,
        waited_ms=0,
        cases=show_cases(program.cases),
        judged_at=None,
        compile_output="",
        message="",
        groups=[],
        first_failed=None,
        results=[],
        stream_cursor=queued.stream_cursor,
    )


def exercise_to_solve(actor: Actor, exercise_id: UUID) -> Exercise:
    """Return a current exercise that the actor may submit to.

    Raises NotAuthenticated, NotFound, ExerciseNotReachable.
    """
    user_id_of(actor)
    return current_exercise(actor, exercise_id)


def current_exercise(actor: Actor, exercise_id: UUID) -> Exercise:
    """Return a current exercise that the actor may read; what visitors read they may try out.

    Raises NotFound, and NotAuthenticated or ExerciseNotReachable for whom nothing lets through.
    """
    current = Exercise.objects.only("title", "type", "function", "starters", "package_id")
    return reachable_exercise(actor, exercise_id, current.filter(retired_at=None))


def _enqueue(
    submission_id: UUID, actor: Actor, exercise_id: UUID | None, package: str, program: Program
) -> Queued:
    cases = None if program.cases is None else json.dumps(program.cases)
    asked = (submission_id, actor.id, exercise_id, package, program.kind, program.language)
    known = actor.is_authenticated
    cap = settings.CODEHUB_QUEUE_PER_USER if known else settings.CODEHUB_QUEUE_VISITORS
    limits = (cap, settings.CODEHUB_QUEUE_TOTAL, "exercise" if known else "visitor")
    with connection.cursor() as cursor:
        cursor.execute(_ENQUEUE, [*asked, program.source, cases, *limits])
        place, estimate_ms, refused, stream_cursor, queued_at = cursor.fetchone()
    return Queued(
        place=place,
        estimate_ms=estimate_ms,
        refused=refused,
        stream_cursor=stream_cursor,
        queued_at=queued_at,
    )


def _refuse(actor: Actor, queued: Queued) -> NoReturn:
    if queued.refused == "judge_unavailable":
        state = judge_state()
        why = {"reason": state.reason, "remedy": state.remedy} if actor.is_admin else {}
        raise JudgeUnavailable("Your code is safe here. Try again in a minute.", extra=why)
    mine = "You have" if actor.is_authenticated else "Visitors have"
    whose = mine if queued.refused == "user_cap" else "There are"
    raise QueueFull(
        f"{whose} {queued.place} programs waiting already. Wait until some are judged.",
        extra={"place": queued.place, "retry_after": 1 + queued.place // _JUDGED_PER_SECOND},
    )
