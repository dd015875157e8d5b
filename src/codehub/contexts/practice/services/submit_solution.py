"""Submit: all tests, and it counts."""

from uuid import UUID

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.services.queue_submission import Program, exercise_to_solve, queue_submission
from codehub.kernel.actors import Actor


def submit_solution(actor: Actor, exercise_id: UUID, *, language: str, source: str) -> SubmissionDetail:
    """Queue a solution to be judged on all tests and return it.

    Raises NotFound, ExerciseNotReachable, SourceTooLarge, SourceNotText, LanguageNotOffered, QueueFull,
    JudgeUnavailable.
    """
    exercise = exercise_to_solve(actor, exercise_id)
    return queue_submission(actor, exercise, Program(kind="submit", language=language, source=source))
