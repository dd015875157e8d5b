"""Try out: what anybody may do without an account, with the exercises that a course shows to all."""

from uuid import UUID

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.services.queue_submission import Program, current_exercise, queue_submission
from codehub.kernel.actors import ANONYMOUS


def try_exercise(exercise_id: UUID, *, language: str, source: str) -> SubmissionDetail:
    """Queue a visitor's run on the visible tests; whoever asks, it is nobody's.

    Raises NotFound, NotAuthenticated for an exercise that isn't for visitors, and what `submit_solution`
    raises of source, language and queue.
    """
    exercise = current_exercise(ANONYMOUS, exercise_id)
    return queue_submission(ANONYMOUS, exercise, Program(kind="run", language=language, source=source))
