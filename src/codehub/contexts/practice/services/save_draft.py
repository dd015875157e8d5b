"""Save what a learner writes, so that they go on with it on any device."""

from typing import Any
from uuid import UUID

from django.db import connection

from codehub.contexts.practice.contracts import Draft
from codehub.contexts.practice.errors import DraftConflict
from codehub.contexts.practice.models import Exercise
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.queries.drafts import drafts_of
from codehub.contexts.practice.queries.reachable_exercise import reachable_exercise
from codehub.contexts.practice.services.queue_submission import check_program
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now

# One statement, so that of two tabs that have seen the same version exactly one gets a row back. What was
# thrown away may be written over by anybody.
_SAVE = """
insert into practice_draft as d (user_id, exercise_id, language, source, version, updated_at)
values (%s, %s, %s, %s, 1, %s)
on conflict (user_id, exercise_id, language) do update
set source = excluded.source, version = d.version + 1, updated_at = excluded.updated_at
where d.version = %s or d.source is null
returning version
"""


def save_draft(actor: Actor, exercise_id: UUID, *, language: str, source: str, version: int | None) -> Draft:
    """Store a text over the version that its writer has seen, None for none.

    Saving what is there already changes nothing and is no conflict, so a lost answer may be asked for again.
    Raises NotAuthenticated, NotFound, ExerciseNotReachable, SourceTooLarge, SourceNotText,
    LanguageNotOffered, and DraftConflict with the draft that is there.
    """
    user_id = user_id_of(actor)
    exercise = reachable_exercise(actor, exercise_id, Exercise.objects.only("starters"))
    check_program(source, language, offered=exercise.starters)
    at = now()
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, [user_id, exercise_id, language, source, at, version])
        saved = cursor.fetchone()
    if saved is not None:
        return Draft(language=language, source=source, version=saved[0], updated_at=at)
    [current] = [draft for draft in drafts_of(user_id, exercise_id) if draft.language == language]
    if current.source != source:
        raise DraftConflict("Compare the two and keep what you need.", extra={"current": _as_json(current)})
    return current


def _as_json(draft: Draft) -> dict[str, Any]:
    return {
        "language": draft.language,
        "source": draft.source,
        "version": draft.version,
        "updated_at": draft.updated_at.isoformat(),
    }
