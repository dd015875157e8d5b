"""Who may do what with exercises and submissions."""

from uuid import UUID

import rules
from django.conf import settings

from codehub.contexts.practice.models import Exercise, Submission
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotAuthenticated
from codehub.platform.resources.registry import may_reach

KIND = "exercise"


@rules.predicate
def teaches(actor: Actor) -> bool:
    return actor.teaches


@rules.predicate
def administers(actor: Actor) -> bool:
    return actor.is_admin


@rules.predicate
def reaches_exercise(actor: Actor, exercise: Exercise) -> bool:
    """Whoever embeds the exercise lets the actor through to it, as a lesson does its learners."""
    return may_reach(actor, KIND, exercise.pk)


@rules.predicate
def is_current(actor: Actor, exercise: Exercise) -> bool:
    return exercise.retired_at is None


@rules.predicate
def gives_input(actor: Actor, exercise: Exercise) -> bool:
    """Unit tests and interactors are programs of their own, and an output by itself reads nothing."""
    return exercise.type not in ("unit_tests", "interactive", "output_only")


@rules.predicate
def made_submission(actor: Actor, submission: Submission) -> bool:
    return actor.id is not None and submission.user_id == actor.id


def visitors_may_try() -> bool:
    """Say whether programs of people without an account are judged here at all."""
    return bool(settings.CODEHUB_QUEUE_VISITORS > 0)


def user_id_of(actor: Actor) -> UUID:
    """Return the actor's id. Raises NotAuthenticated for nobody."""
    if actor.id is None:
        raise NotAuthenticated
    return actor.id


may_open_exercise = teaches | reaches_exercise
may_read_submission = made_submission
may_rejudge = teaches
