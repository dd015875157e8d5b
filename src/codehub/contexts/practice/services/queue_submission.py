"""The way into the judge's queue, for runs and submits alike."""

from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn
from uuid import UUID

from django.conf import settings
from django.db import connection

from codehub.contexts.practice.contracts import Kind, SubmissionDetail
from codehub.contexts.practice.errors import JudgeUnavailable, LanguageNotOffered, QueueFull
from codehub.contexts.practice.models import Exercise
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.queries.exercises import open_exercise
from codehub.contexts.practice.queries.judges import judge_state
from codehub.contexts.practice.source import check_source
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id

_ENQUEUE = """
select place, refused, stream_cursor, queued_at
from practice_enqueue(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
# what one judge does in a second, low; only for telling when to come back
_JUDGED_PER_SECOND = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What a learner sends; `stdin` for kind `input` only."""

    kind: Kind
    language: str
    source: str
    stdin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """What `practice_enqueue` answers; see `sql/enqueue.sql`. When refused there is no cursor."""

    place: int
    refused: str | None
    stream_cursor: int
    queued_at: datetime


def queue_submission(actor: Actor, exercise: Exercise, program: Program) -> SubmissionDetail:
    """Check the source, write submission, lease and event in one round trip, and wake the judges.

    Raises SourceTooLarge, SourceNotText, LanguageNotOffered, QueueFull, JudgeUnavailable.
    """
    check_source(program.source)
    _check_language(program.language, exercise)
    submission_id = new_id()
    queued = _enqueue(submission_id, actor, exercise, program)
    if queued.refused:
        _refuse(actor, queued)
    return SubmissionDetail(
        id=submission_id,
        exercise_id=exercise.pk,
        kind=program.kind,
        language=program.language,
        state="queued",
        verdict=None,
        passed=0,
        total=0,
        time_ms=None,
        memory_kb=None,
        created_at=queued.queued_at,
        attempt=0,
        place=queued.place,
        judged_at=None,
        compile_output="",
        message="",
        results=[],
        stream_cursor=queued.stream_cursor,
    )


def exercise_to_solve(actor: Actor, exercise_id: UUID) -> Exercise:
    """Return a current exercise that the actor may submit to.

    Raises NotAuthenticated, NotFound, ExerciseNotReachable.
    """
    user_id_of(actor)
    current = Exercise.objects.only("type", "starters", "package_id").filter(retired_at=None)
    return open_exercise(actor, exercise_id, current)


def _check_language(language: str, exercise: Exercise) -> None:
    if language not in exercise.starters:
        offered = ", ".join(sorted(exercise.starters))
        raise LanguageNotOffered(
            f"You can write it in: {offered}.", fields={"language": [f"One of: {offered}."]}
        )


def _enqueue(submission_id: UUID, actor: Actor, exercise: Exercise, program: Program) -> Queued:
    values = [submission_id, actor.id, exercise.pk, exercise.package_id]
    values += [program.kind, program.language, program.source, program.stdin]
    caps = [settings.CODEHUB_QUEUE_PER_USER, settings.CODEHUB_QUEUE_TOTAL]
    with connection.cursor() as cursor:
        cursor.execute(_ENQUEUE, [*values, *caps])
        place, refused, stream_cursor, queued_at = cursor.fetchone()
    return Queued(place=place, refused=refused, stream_cursor=stream_cursor, queued_at=queued_at)


def _refuse(actor: Actor, queued: Queued) -> NoReturn:
    if queued.refused == "judge_unavailable":
        state = judge_state()
        why = {"reason": state.reason, "remedy": state.remedy} if actor.is_admin else {}
        raise JudgeUnavailable("Your code is safe here. Try again in a minute.", extra=why)
    whose = "You have" if queued.refused == "user_cap" else "There are"
    raise QueueFull(
        f"{whose} {queued.place} programs waiting already. Wait until some are judged.",
        extra={"place": queued.place, "retry_after": 1 + queued.place // _JUDGED_PER_SECOND},
    )
