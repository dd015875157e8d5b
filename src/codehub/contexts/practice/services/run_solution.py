"""Run: the visible tests, or the learner's own cases. It is a try and doesn't count."""

from collections.abc import Sequence
from uuid import UUID

from codehub.contexts.practice.cases import check_cases
from codehub.contexts.practice.contracts import Case, SubmissionDetail
from codehub.contexts.practice.policies import gives_input
from codehub.contexts.practice.services.queue_submission import Program, exercise_to_solve, queue_submission
from codehub.contexts.practice.signatures import signature_from
from codehub.kernel.actors import Actor
from codehub.kernel.errors import InvalidInput

_NO_INPUT = {
    "unit_tests": "The tests of this exercise are programs; there is no input to give.",
    "interactive": "Your program talks to another one here; run the visible tests.",
    "output_only": "You hand in the output itself; there is no program to give input to.",
}


def run_solution(
    actor: Actor, exercise_id: UUID, *, language: str, source: str, cases: Sequence[Case] | None
) -> SubmissionDetail:
    """Queue a run on the visible tests, or on own cases when there are any.

    Raises what `submit_solution` raises, and InvalidInput for cases that the exercise can't take.
    """
    exercise = exercise_to_solve(actor, exercise_id)
    if cases is None:
        return queue_submission(actor, exercise, Program(kind="run", language=language, source=source))
    if not gives_input.test(actor, exercise):
        raise InvalidInput(_NO_INPUT[exercise.type], fields={"cases": ["Not here."]})
    checked = check_cases(cases, signature_from(exercise.function), sql=exercise.type == "sql")
    program = Program(kind="input", language=language, source=source, cases=checked)
    return queue_submission(actor, exercise, program)
