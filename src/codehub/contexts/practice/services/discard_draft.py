"""Throw a draft away, to begin again from the starter."""

from uuid import UUID

from django.db.models import F

from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.models import Draft
from codehub.contexts.practice.policies import user_id_of
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now


def discard_draft(actor: Actor, exercise_id: UUID, *, language: str) -> None:
    """Forget the actor's own text in a language; without one nothing happens.

    Raises NotAuthenticated.
    """
    user_id = user_id_of(actor)
    if language not in LANGUAGES:  # not every text fits into a query
        return
    mine = Draft.objects.filter(user_id=user_id, exercise_id=exercise_id, language=language)
    mine.filter(source__isnull=False).update(source=None, version=F("version") + 1, updated_at=now())
