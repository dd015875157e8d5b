"""Hints: one after the other, and never closed again."""

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Hint
from codehub.contexts.practice.errors import ExerciseNotReachable, HintLocked
from codehub.contexts.practice.models import Exercise, HintOpening
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.services.open_hint import open_hint
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.errors import NotAuthenticated, NotFound
from codehub.kernel.ids import new_id
from tests.factories.practice import make_definition

HINTS = ["Read **twice**.", "Begin with `input()`.", "Print `Hello,` and the name."]


@pytest.fixture
def exercise(db: None) -> Exercise:
    return imported(HINTS)


def imported(hints: list[str]) -> Exercise:
    exercise_id, _ = api.import_exercise(make_definition(hints=hints), key="course/with-hints")
    return Exercise.objects.get(pk=exercise_id)


def test_hints_open_in_order_as_html(learner, exercise):
    assert open_hint(learner, exercise.pk, number=1) == Hint(
        number=1, html="<p>Read <strong>twice</strong>.</p>\n"
    )
    assert "<code>" in open_hint(learner, exercise.pk, number=2).html
    shown = exercise_page(learner, exercise.pk).hints
    assert (shown.total, [hint.number for hint in shown.opened]) == (3, [1, 2])
    assert shown.opened[0].html == "<p>Read <strong>twice</strong>.</p>\n"


def test_what_is_not_open_is_not_on_the_page(learner, exercise):
    assert "Begin with" not in str(exercise_page(learner, exercise.pk))


def test_opening_again_gives_the_same(learner, exercise):
    first = open_hint(learner, exercise.pk, number=1)
    open_hint(learner, exercise.pk, number=2)
    assert open_hint(learner, exercise.pk, number=1) == first
    assert HintOpening.objects.count() == 2


@pytest.mark.parametrize("opened", [0, 1])
def test_none_may_be_left_out(learner, exercise, opened):
    for number in range(1, opened + 1):
        open_hint(learner, exercise.pk, number=number)
    with pytest.raises(HintLocked, match=f"Open hint {opened + 1} first"):
        open_hint(learner, exercise.pk, number=opened + 2)
    assert HintOpening.objects.count() == opened


@pytest.mark.parametrize("number", [0, -1, 4, 99, 2**40])
def test_a_number_that_is_none_of_them(learner, exercise, number):
    with pytest.raises(NotFound, match="3 hints"):
        open_hint(learner, exercise.pk, number=number)


def test_one_learners_hints_are_not_anothers(learner, exercise):
    open_hint(learner, exercise.pk, number=1)
    teacher = Actor(id=new_id(), role="instructor")
    assert exercise_page(teacher, exercise.pk).hints.opened == []
    with pytest.raises(HintLocked):
        open_hint(teacher, exercise.pk, number=2)


def test_who_may(learner, stranger, exercise):
    with pytest.raises(NotAuthenticated):
        open_hint(ANONYMOUS, exercise.pk, number=1)
    with pytest.raises(ExerciseNotReachable):
        open_hint(stranger, exercise.pk, number=1)
    with pytest.raises(NotFound):
        open_hint(learner, new_id(), number=1)


def test_when_an_author_takes_hints_away_the_opened_ones_that_are_left_are_shown(learner, exercise):
    for number in (1, 2, 3):
        open_hint(learner, exercise.pk, number=number)
    imported(HINTS[:1])
    shown = exercise_page(learner, exercise.pk).hints
    assert (shown.total, [hint.number for hint in shown.opened]) == (1, [1])
