"""A learner who reaches every exercise, one who reaches none, a judge that is there."""

from collections.abc import Callable

import pytest

from codehub.contexts.practice.models import Exercise
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from codehub.platform.resources import registry
from tests.factories.practice import JudgeDouble, make_exercise


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch) -> Actor:
    """A student whom a grant of the test's lets through to every exercise."""
    actor = Actor(id=new_id(), role="student")
    grants = registry._grants.setdefault("exercise", {})
    for name in list(grants):  # other contexts' are their own tests' business
        monkeypatch.delitem(grants, name)
    monkeypatch.setitem(grants, "tests.enrolled", lambda asker, _exercise: asker.id == actor.id)
    return actor


@pytest.fixture
def preview(exercise: Exercise, monkeypatch: pytest.MonkeyPatch) -> Exercise:
    """The exercise, as one that a course shows to everybody."""
    grants = registry._grants.setdefault("exercise", {})
    monkeypatch.setitem(grants, "tests.preview", lambda _asker, exercise_id: exercise_id == exercise.pk)
    return exercise


@pytest.fixture
def stranger(db: None) -> Actor:
    return Actor(id=new_id(), role="student")


@pytest.fixture
def judge(db: None) -> JudgeDouble:
    return JudgeDouble().announce()


@pytest.fixture
def exercise(db: None) -> Exercise:
    return make_exercise()


@pytest.fixture
def published(db: None) -> Callable[[Actor], list[tuple[str, dict[str, object]]]]:
    """Return a function that gives the events on an actor's stream, in order, as (name, payload)."""
    from codehub.platform.outbox.models import Event

    def events(actor: Actor) -> list[tuple[str, dict[str, object]]]:
        rows = Event.objects.filter(stream=f"user:{actor.id}").order_by("seq")
        return [(row.name, row.payload) for row in rows]

    return events
