"""Open a hint: one after the other, and what is open stays open."""

from uuid import UUID

from codehub.contexts.practice.contracts import Hint
from codehub.contexts.practice.errors import HintLocked
from codehub.contexts.practice.models import Exercise, HintOpening
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.queries.hints import opened_numbers
from codehub.contexts.practice.queries.reachable_exercise import reachable_exercise
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.kernel.errors import NotFound


def open_hint(actor: Actor, exercise_id: UUID, *, number: int) -> Hint:
    """Open the hint of a number, counted from 1, and return it; again and again if one likes.

    Raises NotAuthenticated, NotFound, ExerciseNotReachable, and HintLocked before the one before it.
    """
    user_id = user_id_of(actor)
    exercise = reachable_exercise(actor, exercise_id, Exercise.objects.only("hints"))
    if not 1 <= number <= len(exercise.hints):
        raise NotFound(f"This exercise has {len(exercise.hints)} hints.")
    opened = opened_numbers(user_id, exercise_id)
    if number > 1 and number - 1 not in opened:
        raise HintLocked(f"Open hint {max(opened, default=0) + 1} first.")
    if number not in opened:
        opening = HintOpening(user_id=user_id, exercise_id=exercise_id, number=number, opened_at=now())
        # two tabs may ask for the same at once
        HintOpening.objects.bulk_create([opening], ignore_conflicts=True)
    return Hint(number=number, html=exercise.hints[number - 1])
