"""What learning tells the registry: who sees a course or a lesson, and who reaches an exercise through it."""

import pytest

from codehub.contexts.learning.models.course import ContentItem, Course, Lesson
from codehub.contexts.learning.services.unenrol_learner import unenrol_learner
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.ids import new_id
from codehub.platform.resources.registry import may_reach, may_see, resource
from tests.factories.accounts import make_actor
from tests.factories.learning import enrol, exercise_of, make_course

pytestmark = pytest.mark.django_db


def reaches(actor: Actor, course: Course) -> bool:
    exercise_id = exercise_of(course).exercise_id
    assert exercise_id is not None
    return may_reach(actor, "exercise", exercise_id)


def test_an_exercise_is_reached_by_the_enrolled_and_by_authors() -> None:
    course, learner = make_course(), make_actor()
    assert not reaches(learner, course)
    enrol(learner, course)
    assert reaches(learner, course)
    assert reaches(make_actor(role="instructor"), course)
    assert reaches(make_actor(role="admin"), course)
    assert not reaches(make_actor(), course)
    assert not reaches(ANONYMOUS, course)
    unenrol_learner(learner, course.id)
    assert not reaches(learner, course)


def test_enrolment_in_another_course_opens_nothing() -> None:
    course, other, learner = make_course(), make_course(), make_actor()
    enrol(learner, other)
    assert not reaches(learner, course)


def test_a_preview_is_reached_by_everybody_while_its_course_is_published() -> None:
    course, other = make_course(), make_course()
    ContentItem.objects.filter(course=course, type="exercise").update(preview=0)
    assert reaches(ANONYMOUS, course)
    assert reaches(make_actor(), course)
    assert not reaches(ANONYMOUS, other)
    Course.objects.update(published=False)
    assert not reaches(ANONYMOUS, course)


def test_what_is_hidden_or_retired_is_not_reached() -> None:
    course, learner = make_course(), make_actor()
    enrol(learner, course)
    exercise_id = exercise_of(course).exercise_id
    assert exercise_id is not None
    Course.objects.update(published=False)
    assert not may_reach(learner, "exercise", exercise_id)
    Course.objects.update(published=True)
    ContentItem.objects.filter(exercise_id=exercise_id).update(position=None)
    assert not may_reach(learner, "exercise", exercise_id)
    assert not may_reach(make_actor(role="admin"), "exercise", new_id())


def test_courses_and_lessons_have_titles_addresses_and_viewers() -> None:
    course, learner = make_course(), make_actor()
    lesson = Lesson.objects.get(course=course)
    assert resource("course").title(course.id) == course.title
    assert resource("course").url(course.id) == f"/courses/{course.slug}"
    assert resource("lesson").title(lesson.id) == "Lesson 1"
    assert resource("lesson").url(lesson.id) == f"/learn/{course.slug}/lesson-1"
    assert may_see(ANONYMOUS, "course", course.id)
    assert not may_see(learner, "lesson", lesson.id)
    enrol(learner, course)
    assert may_see(learner, "lesson", lesson.id)
    for kind in ("course", "lesson"):
        assert not may_see(learner, kind, new_id())
        assert resource(kind).title(new_id()) is resource(kind).url(new_id()) is None


def test_an_unpublished_course_is_seen_by_authors_only() -> None:
    course = make_course(published=False)
    assert not may_see(make_actor(), "course", course.id)
    assert may_see(make_actor(role="instructor"), "course", course.id)
