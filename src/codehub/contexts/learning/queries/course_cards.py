"""Courses as cards, with the asker's progress."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from codehub.contexts.learning.contracts import CourseCard, Level
from codehub.contexts.learning.models.course import ContentItem, Course, Lesson
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.queries.standing import percent_of
from codehub.kernel.actors import Actor

NOT_ON_CARDS = ("description", "description_html", "learn", "search")


def published_courses() -> QuerySet[Course]:
    return Course.objects.filter(published=True).defer(*NOT_ON_CARDS)


def course_cards(courses: Sequence[Course], actor: Actor) -> list[CourseCard]:
    """Return the cards of these courses, in three queries however many there are."""
    ids = [course.id for course in courses]
    lessons = _lesson_counts(ids)
    items = _item_counts(ids)
    completed = _completed_counts(ids, actor)
    return [
        _card(course, lessons.get(course.id, (0, 0)), items.get(course.id, (0, 0)), completed)
        for course in courses
    ]


def _lesson_counts(ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    rows = Lesson.shown.filter(course_id__in=ids).values("course_id")
    counted = rows.annotate(count=Count("id"), minutes=Sum("duration_minutes"))
    return {row["course_id"]: (row["count"], row["minutes"]) for row in counted}


def _item_counts(ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    rows = ContentItem.shown.filter(course_id__in=ids).values("course_id")
    counted = rows.annotate(count=Count("id"), exercises=Count("id", filter=Q(type="exercise")))
    return {row["course_id"]: (row["count"], row["exercises"]) for row in counted}


def _completed_counts(ids: Sequence[UUID], actor: Actor) -> dict[UUID, int]:
    """Completed items by course, of the courses in which the actor is enrolled."""
    if actor.id is None:
        return {}
    done = Q(items__completed_at__isnull=False, items__item__position__isnull=False)
    rows = Enrolment.objects.filter(user_id=actor.id, course_id__in=ids, left_at__isnull=True)
    return dict(rows.annotate(done=Count("items", filter=done)).values_list("course_id", "done"))


def _card(
    course: Course, lessons: tuple[int, int], items: tuple[int, int], completed: dict[UUID, int]
) -> CourseCard:
    enrolled = course.id in completed
    return CourseCard(
        id=course.id,
        slug=course.slug,
        title=course.title,
        summary=course.summary,
        level=cast(Level, course.level),
        language=course.language,
        code_languages=course.code_languages,
        lesson_count=lessons[0],
        duration_minutes=lessons[1],
        exercise_count=items[1],
        enrolled=enrolled,
        percent=percent_of(completed[course.id], items[0]) if enrolled else None,
    )
