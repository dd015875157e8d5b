"""A lesson's page: its items, and the lessons before and after."""

from collections.abc import Sequence
from typing import cast

from django.db.models import F, FilteredRelation, Q

from codehub.contexts.learning.contracts import ItemType, LessonItem, LessonPage, Named, Reference
from codehub.contexts.learning.errors import NotEnrolled
from codehub.contexts.learning.models.course import ContentItem, Course, Lesson, Module
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.policies import may_learn
from codehub.contexts.learning.queries.course_outline import shown_lessons
from codehub.contexts.learning.queries.courses import (
    NO_SUCH_LESSON,
    access_of,
    find_course_by_slug,
    find_enrolment,
)
from codehub.contexts.learning.queries.standing import item_status
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound


def lesson_page(actor: Actor, course_slug: str, lesson_slug: str) -> LessonPage:
    """Return a lesson for somebody enrolled, or for an author (five queries).

    Raises NotFound, and NotEnrolled for everybody else.
    """
    course = find_course_by_slug(actor, course_slug)
    enrolment = find_enrolment(actor, course.id)
    lessons = shown_lessons(course.id)
    index = next((index for index, lesson in enumerate(lessons) if lesson.slug == lesson_slug), None)
    if index is None:
        raise NotFound(NO_SUCH_LESSON)
    if not may_learn(actor, access_of(course, enrolment)):
        raise NotEnrolled
    lesson = lessons[index]
    return LessonPage(
        id=lesson.id,
        slug=lesson.slug,
        title=lesson.title,
        number=index + 1,
        duration_minutes=lesson.duration_minutes,
        course=_reference(course),
        module=_reference(Module.objects.get(id=lesson.module_id)),
        items=_items(lesson, enrolment),
        previous=_neighbour(lessons, index - 1),
        next=_neighbour(lessons, index + 1),
    )


def _items(lesson: Lesson, enrolment: Enrolment | None) -> list[LessonItem]:
    done = FilteredRelation("progress", condition=Q(progress__enrolment=enrolment and enrolment.id))
    items = ContentItem.shown.filter(lesson=lesson).order_by("position")
    rows = items.annotate(done=done, done_id=F("done__id"), done_at=F("done__completed_at")).defer("source")
    return [
        LessonItem(
            id=row.id,
            type=cast(ItemType, row.type),
            title=row.title,
            status=item_status(row.done_id, row.done_at),
            html=row.html if row.type == "text" else None,
            exercise_id=row.exercise_id,
        )
        for row in rows
    ]


def _reference(thing: Course | Module) -> Reference:
    return Reference(id=thing.id, slug=thing.slug, title=thing.title)


def _neighbour(lessons: Sequence[Lesson], index: int) -> Named | None:
    if not 0 <= index < len(lessons):
        return None
    return Named(slug=lessons[index].slug, title=lessons[index].title)
