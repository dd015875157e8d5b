"""Where exercises are met: in which lesson of which course."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from codehub.contexts.learning.contracts import Named, Place, ShowcaseExercise
from codehub.contexts.learning.models.course import ContentItem, Course, Lesson
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.policies import is_author, learner_id
from codehub.kernel.actors import Actor

MAX_SHOWCASE = 12


def exercise_places(actor: Actor, exercise_ids: Collection[UUID]) -> list[Place]:
    """Return where the actor may open these exercises (one query). Raises NotAuthenticated."""
    rows = reachable_items(actor, learner_id(actor)).filter(exercise_id__in=exercise_ids)
    return [
        Place(exercise_id=row.exercise_id, course=_named(row.course), lesson=_named(row.lesson))
        for row in _with_names(rows).order_by("course_id", "lesson_id")
        if row.exercise_id
    ]


def reachable_items(actor: Actor, user_id: UUID) -> QuerySet[ContentItem]:
    """Return the items of courses that the actor may learn from; authors reach every one."""
    items = ContentItem.shown.all()
    if is_author.test(actor):
        return items
    enrolled = Enrolment.objects.filter(user_id=user_id, left_at__isnull=True).values("course_id")
    return items.filter(course__published=True, course_id__in=enrolled)


def showcase() -> list[ShowcaseExercise]:
    """Return exercises that anybody may try, those of the oldest courses first (one query)."""
    rows = _with_names(preview_items()).order_by("course_id", "preview")[:MAX_SHOWCASE]
    return [
        ShowcaseExercise(
            exercise_id=row.exercise_id, title=row.title, course=_named(row.course), lesson=_named(row.lesson)
        )
        for row in rows
        if row.exercise_id
    ]


def preview_items() -> QuerySet[ContentItem]:
    return ContentItem.shown.filter(preview__isnull=False, course__published=True)


def _with_names(items: QuerySet[ContentItem]) -> QuerySet[ContentItem]:
    named = ("course__slug", "course__title", "lesson__slug", "lesson__title")
    return items.select_related("course", "lesson").only("exercise_id", "title", *named)


def _named(thing: Course | Lesson) -> Named:
    return Named(slug=thing.slug, title=thing.title)
