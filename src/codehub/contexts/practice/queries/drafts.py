"""What learners have written and not submitted."""

from uuid import UUID

from codehub.contexts.practice import contracts
from codehub.contexts.practice.models import Draft, Exercise
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.queries.reachable_exercise import reachable_exercise
from codehub.kernel.actors import Actor

_SHOWN = ("language", "source", "version", "updated_at")


def draft_list(actor: Actor, exercise_id: UUID) -> list[contracts.Draft]:
    """Return the actor's drafts of an exercise, one a language.

    Raises NotAuthenticated, NotFound, ExerciseNotReachable.
    """
    user_id = user_id_of(actor)
    reachable_exercise(actor, exercise_id, Exercise.objects.only("id"))
    return drafts_of(user_id, exercise_id)


def drafts_of(user_id: UUID, exercise_id: UUID) -> list[contracts.Draft]:
    """Return a user's drafts of an exercise; what was thrown away is none."""
    rows = Draft.objects.filter(user_id=user_id, exercise_id=exercise_id, source__isnull=False)
    return [contracts.Draft(**row) for row in rows.order_by("language").values(*_SHOWN)]
