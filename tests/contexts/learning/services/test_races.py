"""Two devices, two workers, one learner: nothing is written twice and nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from uuid import UUID

import pytest
from django.db import connection, transaction

from codehub.contexts.learning.events import ProgressChanged
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.learning.services import enrol_learner as enrolling
from codehub.contexts.learning.services.complete_lesson import complete_lesson
from codehub.contexts.learning.services.enrol_learner import enrol_learner
from codehub.contexts.learning.services.record_attempt import record_attempt
from codehub.kernel.actors import Actor
from codehub.platform.outbox.models import Event as OutboxEvent
from tests.factories.accounts import make_actor
from tests.factories.learning import enrol, exercise_of, items_of, make_course

pytestmark = pytest.mark.django_db(transaction=True)

RUNNERS = 4


def at_once(*works: Callable[[], object]) -> list[object]:
    """Run functions at the same moment, each in a thread, a connection and a transaction of its own."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=20)
            with transaction.atomic():
                return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result() for future in [pool.submit(run, work) for work in works]]


def told(actor: Actor) -> list[tuple[int, int]]:
    rows = OutboxEvent.objects.filter(stream=f"user:{actor.id}", name=ProgressChanged.event_name).order_by(
        "seq"
    )
    return [(row.payload["completed_items"], row.payload["percent"]) for row in rows]


def test_enrolling_twice_at_once_enrols_once() -> None:
    actor, course = make_actor(), make_course()
    answers = at_once(*[lambda: enrol_learner(actor, course.id)[1]] * RUNNERS)
    assert sorted(answers, key=bool) == [False] * (RUNNERS - 1) + [True]
    assert Enrolment.objects.count() == 1


def test_completing_the_same_lesson_at_once_counts_once() -> None:
    actor, course = make_actor(), make_course(lessons=["tt"])
    enrol(actor, course)
    lesson_id = items_of(course)[0].lesson_id
    at_once(*[lambda: complete_lesson(actor, course.id, lesson_id)] * RUNNERS)
    assert ItemProgress.objects.count() == 2
    assert told(actor) == [(2, 100), (2, 100)]


def test_completions_at_once_count_one_after_the_other() -> None:
    actor, course = make_actor(), make_course(lessons=["t", "t", "t", "e"])
    enrol(actor, course)
    lessons = [item.lesson_id for item in items_of(course) if item.type == "text"]
    exercise_id = exercise_of(course).exercise_id
    assert exercise_id is not None
    user_id = actor.id
    assert user_id is not None

    def solve() -> None:
        record_attempt(user_id=user_id, exercise_id=exercise_id, solved=True)

    def complete(lesson_id: UUID) -> Callable[[], object]:
        return lambda: complete_lesson(actor, course.id, lesson_id)

    at_once(solve, *[complete(lesson_id) for lesson_id in lessons])
    assert told(actor) == [(1, 25), (2, 50), (3, 75), (4, 100)]
    assert Enrolment.objects.get().completed_at is not None


def test_a_verdict_that_arrives_while_enrolling_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Committed after enrolling has looked for solved exercises, handled before enrolling commits."""
    actor, course = make_actor(), make_course(lessons=["e"])
    exercise_id, user_id = exercise_of(course).exercise_id, actor.id
    assert exercise_id is not None
    assert user_id is not None
    looked, handling = Event(), Event()

    def solved_nothing_yet(user: UUID, exercises: object) -> set[UUID]:
        looked.set()
        assert handling.wait(timeout=20)
        return set()

    def handle_verdict() -> None:
        assert looked.wait(timeout=20)
        handling.set()
        record_attempt(user_id=user_id, exercise_id=exercise_id, solved=True)

    monkeypatch.setattr(enrolling, "solved_exercises", solved_nothing_yet)
    at_once(lambda: enrol_learner(actor, course.id), handle_verdict)
    assert course_progress(actor, course.id).percent == 100
