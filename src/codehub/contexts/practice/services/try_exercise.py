"""Try out: what anybody may do without an account, with the exercises that a course shows to all."""

from uuid import UUID

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.policies import visitors_may_try
from codehub.contexts.practice.services.queue_submission import Program, current_exercise, queue_submission
from codehub.kernel.actors import ANONYMOUS
from codehub.kernel.errors import NotAuthenticated


def try_exercise(exercise_id: UUID, *, language: str, source: str) -> SubmissionDetail:
    """Queue a visitor's run on the visible tests; whoever asks, it is nobody's.

    Raises NotFound, NotAuthenticated where visitors may not try or not this exercise, and what
    `submit_solution` raises of source, language and queue.
    """
    exercise = current_exercise(ANONYMOUS, exercise_id)
    if not visitors_may_try():
        raise NotAuthenticated
    return queue_submission(ANONYMOUS, exercise, Program(kind="run", language=language, source=source))
