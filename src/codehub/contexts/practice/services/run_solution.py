"""Run: the visible tests, or the learner's own input. It is a try and doesn't count."""

from uuid import UUID

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.policies import gives_input
from codehub.contexts.practice.services.queue_submission import Program, exercise_to_solve, queue_submission
from codehub.contexts.practice.source import check_stdin
from codehub.kernel.actors import Actor
from codehub.kernel.errors import InvalidInput


def run_solution(
    actor: Actor, exercise_id: UUID, *, language: str, source: str, stdin: str | None
) -> SubmissionDetail:
    """Queue a run on the visible tests, or on `stdin` when it is given.

    Raises what `submit_solution` raises, and InvalidInput for input that the exercise can't take.
    """
    exercise = exercise_to_solve(actor, exercise_id)
    if stdin is None:
        return queue_submission(actor, exercise, Program(kind="run", language=language, source=source))
    if not gives_input.test(actor, exercise):
        raise InvalidInput(
            "This exercise calls your functions; it reads no input.", fields={"stdin": ["Not here."]}
        )
    check_stdin(stdin)
    program = Program(kind="input", language=language, source=source, stdin=stdin)
    return queue_submission(actor, exercise, program)
