"""Running: visible tests or own input."""

import pytest

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.kernel.actors import Actor
from codehub.kernel.errors import InvalidInput
from tests.factories.practice import make_exercise, make_unit_test_definition


def run(actor: Actor, exercise: Exercise, stdin: str | None = None) -> SubmissionDetail:
    return run_solution(actor, exercise.pk, language="python", source="print(input())", stdin=stdin)


def test_a_run_without_input_is_for_the_visible_tests(learner, exercise, judge):
    detail = run(learner, exercise)
    [lease] = judge.lease()
    assert (detail.kind, lease.kind, lease.stdin) == ("run", "run", None)


@pytest.mark.parametrize("stdin", ["", "Ada\n", "é" * 32 * 1024])
def test_a_run_on_own_input_carries_it(learner, exercise, judge, stdin):
    assert run(learner, exercise, stdin).kind == "input"
    [lease] = judge.lease()
    assert (lease.kind, lease.stdin) == ("input", stdin)


@pytest.mark.parametrize("stdin", ["x" * (64 * 1024 + 1), "a\0b", "\udfff"])
def test_input_that_is_too_long_or_no_text_is_refused(learner, exercise, judge, stdin):
    with pytest.raises(InvalidInput) as refused:
        run(learner, exercise, stdin)
    assert "stdin" in refused.value.fields
    assert not Submission.objects.exists()


def test_unit_tests_take_no_input(learner, judge):
    with pytest.raises(InvalidInput, match="reads no input"):
        run(learner, make_exercise(definition=make_unit_test_definition()), "1")
