"""What others may know of an exercise that they point at."""

from uuid import UUID

from codehub.contexts.practice.policies import KIND, teaches
from codehub.contexts.practice.queries.exercises import exercise_exists, exercise_title
from codehub.kernel.actors import Actor
from codehub.platform.resources.registry import register_resource


def register() -> None:
    """Register the kind `exercise`; it is visible to those who teach, and to others through grants."""
    register_resource(kind=KIND, exists=exercise_exists, visible=_visible, title=exercise_title, url=_url)


def _visible(actor: Actor, exercise_id: UUID) -> bool:
    return bool(teaches.test(actor))


def _url(exercise_id: UUID) -> str | None:
    """An exercise has no page of its own; it is met in the lesson that embeds it."""
    return None
