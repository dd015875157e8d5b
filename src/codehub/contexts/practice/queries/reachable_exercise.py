"""One exercise, for those whom something lets through to it."""

from uuid import UUID

from django.db.models import QuerySet

from codehub.contexts.practice.errors import ExerciseNotReachable
from codehub.contexts.practice.models import Exercise
from codehub.contexts.practice.policies import may_open_exercise
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotAuthenticated, NotFound


def reachable_exercise(actor: Actor, exercise_id: UUID, among: QuerySet[Exercise]) -> Exercise:
    """Return one of some exercises to an actor who may read it, and submit to it as long as it is current.

    Raises NotFound, and for whom no course lets through NotAuthenticated (visitors) or ExerciseNotReachable.
    """
    exercise = among.filter(pk=exercise_id).first()
    if exercise is None:
        raise NotFound("There is no such exercise.")
    if may_open_exercise.test(actor, exercise):
        return exercise
    if actor.is_authenticated:
        raise ExerciseNotReachable("Enrol in its course first; your code is kept in this browser.")
    raise NotAuthenticated
