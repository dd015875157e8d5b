"""Enrolling, reading, solving: what moves progress, what it adds up to, and who sees it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from codehub.contexts.learning.contracts import Resume
from codehub.contexts.learning.errors import NotEnrolled
from codehub.contexts.learning.events import ProgressChanged
from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.learning.services.complete_lesson import complete_lesson
from codehub.contexts.learning.services.enrol_learner import enrol_learner
from codehub.contexts.learning.services.record_attempt import record_attempt
from codehub.contexts.learning.services.set_position import set_position
from codehub.contexts.learning.services.unenrol_learner import unenrol_learner
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.clock import frozen
from codehub.kernel.errors import NotAuthenticated, NotFound
from codehub.kernel.ids import new_id
from codehub.platform.outbox.models import Event
from tests.factories.accounts import make_actor
from tests.factories.learning import enrol, exercise_of, items_of, make_course
from tests.factories.practice import JudgeDouble, make_exercise

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def learner() -> Actor:
    return make_actor()


def solve(actor: Actor, item: ContentItem, *, solved: bool = True) -> None:
    assert actor.id is not None
    assert item.exercise_id is not None
    record_attempt(user_id=actor.id, exercise_id=item.exercise_id, solved=solved)


def published(actor: Actor) -> list[ProgressChanged]:
    rows = Event.objects.filter(stream=f"user:{actor.id}", name=ProgressChanged.event_name).order_by("seq")
    return [ProgressChanged.from_payload(row.payload) for row in rows]


def test_a_new_enrolment_stands_at_the_start(learner: Actor) -> None:
    course = make_course(lessons=["te", "t"])
    progress, created = enrol_learner(learner, course.id)
    assert created
    assert (progress.status, progress.percent) == ("not_started", 0)
    assert (progress.completed_items, progress.total_items) == (0, 3)
    assert progress.resume == Resume(lesson_slug="lesson-1", item_id=None)


def test_enrolling_again_changes_nothing(learner: Actor) -> None:
    course = make_course()
    first, _ = enrol_learner(learner, course.id)
    assert enrol_learner(learner, course.id) == (first, False)
    assert Enrolment.objects.count() == 1


def test_visitors_and_hidden_courses_are_refused(learner: Actor) -> None:
    hidden = make_course(published=False)
    with pytest.raises(NotAuthenticated):
        enrol_learner(ANONYMOUS, make_course().id)
    for actor in (learner, make_actor(role="instructor")):
        with pytest.raises(NotFound):
            enrol_learner(actor, hidden.id)
    with pytest.raises(NotFound):
        enrol_learner(learner, new_id())


def test_completing_a_lesson_completes_its_texts_and_no_exercise(learner: Actor) -> None:
    course = make_course(lessons=["tet", "t"])
    enrol(learner, course)
    first, exercise, second, other = items_of(course)
    progress = complete_lesson(learner, course.id, first.lesson_id)
    assert (progress.status, progress.completed_items, progress.percent) == ("in_progress", 2, 50)
    items = course_progress(learner, course.id).items
    assert [items[item.id] for item in (first, exercise, second, other)] == [
        "completed",
        "not_started",
        "completed",
        "not_started",
    ]


def test_an_attempt_begins_an_exercise_and_solving_it_completes_it_for_good(learner: Actor) -> None:
    course = make_course(lessons=["e"])
    enrol(learner, course)
    exercise = exercise_of(course)
    seen = []
    for solved in (False, True, False):
        solve(learner, exercise, solved=solved)
        seen.append(course_progress(learner, course.id).items[exercise.id])
    assert seen == ["in_progress", "completed", "completed"]


def test_an_exercise_counts_in_every_course_that_embeds_it(learner: Actor) -> None:
    first, second, left = (make_course(lessons=["e"]) for _ in range(3))
    exercise = exercise_of(first)
    ContentItem.objects.filter(type="exercise").update(exercise_id=exercise.exercise_id)
    for course in (first, second, left):
        enrol(learner, course)
    unenrol_learner(learner, left.id)
    solve(learner, exercise)
    assert course_progress(learner, first.id).percent == course_progress(learner, second.id).percent == 100
    assert not ItemProgress.objects.filter(enrolment__course=left).exists()


def test_all_done_is_one_hundred_and_nothing_less_is(learner: Actor) -> None:
    course = make_course(lessons=["t" * 200, "e"])
    enrolment = enrol(learner, course)
    text, exercise = items_of(course)[0], exercise_of(course)
    progress = complete_lesson(learner, course.id, text.lesson_id)
    assert (progress.completed_items, progress.total_items, progress.percent) == (200, 201, 99)
    assert progress.status == "in_progress"
    solve(learner, exercise)
    progress = course_progress(learner, course.id)
    assert (progress.percent, progress.status) == (100, "completed")
    enrolment.refresh_from_db()
    assert enrolment.completed_at is not None


def test_a_course_without_items_is_at_zero_and_never_complete(learner: Actor) -> None:
    course = make_course(lessons=[])
    progress, _ = enrol_learner(learner, course.id)
    assert (progress.percent, progress.total_items, progress.status) == (0, 0, "not_started")
    assert progress.resume is None


def test_times_of_start_completion_and_last_visit(learner: Actor) -> None:
    course = make_course(lessons=["t", "t"])
    with frozen(NOON):
        enrolment = enrol(learner, course)
    assert (enrolment.enrolled_at, enrolment.started_at, enrolment.last_accessed_at) == (NOON, None, None)
    for hours, item in enumerate(items_of(course), start=1):
        with frozen(NOON + timedelta(hours=hours)):
            complete_lesson(learner, course.id, item.lesson_id)
    enrolment.refresh_from_db()
    assert enrolment.started_at == NOON + timedelta(hours=1)
    assert enrolment.completed_at == enrolment.last_accessed_at == NOON + timedelta(hours=2)
    with frozen(NOON + timedelta(hours=3)):
        complete_lesson(learner, course.id, item.lesson_id)
    enrolment.refresh_from_db()
    assert enrolment.completed_at == NOON + timedelta(hours=2), "the first time counts"


def test_a_clock_that_was_set_back_refuses_nothing(learner: Actor) -> None:
    course = make_course(lessons=["e"])
    enrol(learner, course)
    exercise = exercise_of(course)
    with frozen(NOON):
        solve(learner, exercise, solved=False)
    with frozen(NOON - timedelta(hours=1)):
        solve(learner, exercise)
    assert course_progress(learner, course.id).percent == 100


def test_each_new_status_is_told_once_on_the_learners_stream(learner: Actor) -> None:
    course = make_course(lessons=["te"])
    enrol(learner, course)
    text, exercise = items_of(course)
    solve(learner, exercise, solved=False)
    solve(learner, exercise, solved=False)
    complete_lesson(learner, course.id, text.lesson_id)
    complete_lesson(learner, course.id, text.lesson_id)
    solve(learner, exercise)
    told = [(event.item_id, event.item_status, event.percent, event.status) for event in published(learner)]
    assert told == [
        (exercise.id, "in_progress", 0, "in_progress"),
        (text.id, "completed", 50, "in_progress"),
        (exercise.id, "completed", 100, "completed"),
    ]
    assert course_progress(learner, course.id).stream_cursor == 3


def test_leaving_keeps_progress_for_the_return(learner: Actor) -> None:
    course = make_course(lessons=["t", "t"])
    enrol(learner, course)
    complete_lesson(learner, course.id, items_of(course)[0].lesson_id)
    unenrol_learner(learner, course.id)
    unenrol_learner(learner, course.id)
    with pytest.raises(NotEnrolled):
        course_progress(learner, course.id)
    progress, created = enrol_learner(learner, course.id)
    assert created
    assert (progress.completed_items, progress.percent) == (1, 50)
    assert Enrolment.objects.count() == 1


def test_exercises_solved_before_enrolling_are_completed(learner: Actor) -> None:
    course = make_course(lessons=["ee"])
    known, unknown = items_of(course)
    exercise = make_exercise()
    ContentItem.objects.filter(id=known.id).update(exercise_id=exercise.id)
    submit_and_accept(learner, exercise.id)
    progress, _ = enrol_learner(learner, course.id)
    assert (progress.completed_items, progress.percent) == (1, 50)
    assert course_progress(learner, course.id).items == {known.id: "completed", unknown.id: "not_started"}


def submit_and_accept(actor: Actor, exercise_id: UUID) -> None:
    """Through practice itself, as an instructor who may reach every exercise would."""
    judge = JudgeDouble().announce()
    teacher = Actor(id=actor.id, role="instructor")
    submit_solution(teacher, exercise_id, language="python", source="print()")
    (lease,) = judge.lease()
    assert judge.finish(lease)


def test_a_position_is_where_to_go_on(learner: Actor) -> None:
    course = make_course(lessons=["t", "te"])
    enrol(learner, course)
    exercise = exercise_of(course)
    set_position(learner, course.id, exercise.lesson_id, exercise.id)
    progress = course_progress(learner, course.id)
    assert progress.resume == Resume(lesson_slug="lesson-2", item_id=exercise.id)
    assert progress.items[exercise.id] == "in_progress"
    set_position(learner, course.id, items_of(course)[0].lesson_id, None)
    assert course_progress(learner, course.id).resume == Resume(lesson_slug="lesson-1", item_id=None)


def test_without_a_position_the_first_open_item_is_where_to_go_on(learner: Actor) -> None:
    course = make_course(lessons=["t", "t"])
    enrol(learner, course)
    first, second = items_of(course)
    complete_lesson(learner, course.id, first.lesson_id)
    assert course_progress(learner, course.id).resume == Resume(lesson_slug="lesson-2", item_id=None)
    complete_lesson(learner, course.id, second.lesson_id)
    assert course_progress(learner, course.id).resume == Resume(lesson_slug="lesson-1", item_id=None)


def test_positions_outside_of_the_course_are_refused(learner: Actor) -> None:
    course, other = make_course(lessons=["t", "t"]), make_course()
    enrol(learner, course)
    first, second = items_of(course)
    foreign = items_of(other)[0]
    for lesson_id, item_id in [
        (foreign.lesson_id, None),
        (new_id(), None),
        (first.lesson_id, foreign.id),
        (first.lesson_id, second.id),
    ]:
        with pytest.raises(NotFound):
            set_position(learner, course.id, lesson_id, item_id)
    with pytest.raises(NotFound):
        complete_lesson(learner, course.id, foreign.lesson_id)
    assert not ItemProgress.objects.exists()


def test_whoever_is_not_enrolled_moves_nothing(learner: Actor) -> None:
    course = make_course()
    item = items_of(course)[0]
    with pytest.raises(NotEnrolled):
        complete_lesson(learner, course.id, item.lesson_id)
    with pytest.raises(NotEnrolled):
        set_position(learner, course.id, item.lesson_id, item.id)
    solve(learner, exercise_of(course))
    with pytest.raises(NotAuthenticated):
        complete_lesson(ANONYMOUS, course.id, item.lesson_id)
    assert not ItemProgress.objects.exists()


def test_nobody_moves_or_sees_anothers_progress(learner: Actor) -> None:
    course = make_course(lessons=["te"])
    other = make_actor()
    enrol(learner, course)
    enrol(other, course)
    complete_lesson(learner, course.id, items_of(course)[0].lesson_id)
    solve(learner, exercise_of(course))
    assert course_progress(learner, course.id).percent == 100
    assert course_progress(other, course.id).percent == 0
    assert set(course_progress(other, course.id).items.values()) == {"not_started"}
    assert published(other) == []


def test_items_that_were_retired_no_longer_count(learner: Actor) -> None:
    course = make_course(lessons=["tt"])
    enrol(learner, course)
    first, second = items_of(course)
    ItemProgress.objects.create(
        enrolment=Enrolment.objects.get(), item=first, completed_at=NOON, started_at=NOON
    )
    ContentItem.objects.filter(id=first.id).update(position=None)
    progress = course_progress(learner, course.id)
    assert (progress.completed_items, progress.total_items, progress.percent) == (0, 1, 0)
    assert set(progress.items) == {second.id}
