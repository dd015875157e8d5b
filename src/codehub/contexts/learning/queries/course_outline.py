"""A course's page: what it is, its modules, lessons and items, and how far the visitor is."""

from collections import defaultdict
from typing import cast
from uuid import UUID

from codehub.contexts.learning.contracts import (
    CourseOutline,
    ItemOutline,
    LessonOutline,
    Level,
    ModuleOutline,
)
from codehub.contexts.learning.models.course import Lesson, Module
from codehub.contexts.learning.policies import permissions_of
from codehub.contexts.learning.queries.courses import access_of, find_course_by_slug, find_enrolment
from codehub.contexts.learning.queries.standing import (
    ItemStanding,
    Standing,
    learner_cursor,
    progress_of,
    standing_of,
    status_of,
)
from codehub.kernel.actors import Actor


def course_by_slug(actor: Actor, slug: str) -> CourseOutline:
    """Return the course (six queries, however large it is). Raises NotFound."""
    cursor = learner_cursor(actor.id) if actor.id else 0
    course = find_course_by_slug(actor, slug)
    enrolment = find_enrolment(actor, course.id)
    standing = standing_of(course.id, enrolment)
    lessons = list(shown_lessons(course.id))
    return CourseOutline(
        id=course.id,
        slug=course.slug,
        title=course.title,
        summary=course.summary,
        level=cast(Level, course.level),
        language=course.language,
        code_languages=course.code_languages,
        lesson_count=len(lessons),
        exercise_count=sum(item.type == "exercise" for item in standing.items),
        duration_minutes=sum(lesson.duration_minutes for lesson in lessons),
        enrolled=enrolment is not None,
        percent=standing.percent if enrolment else None,
        description_html=course.description_html,
        learn=course.learn,
        modules=_modules(course.id, lessons, standing),
        progress=progress_of(enrolment, standing, cursor) if enrolment else None,
        can=permissions_of(actor, access_of(course, enrolment)),
    )


def shown_lessons(course_id: UUID) -> list[Lesson]:
    """Return the course's lessons in their order."""
    lessons = Lesson.shown.filter(course_id=course_id)
    return list(lessons.order_by("module__position", "position"))


def _modules(course_id: UUID, lessons: list[Lesson], standing: Standing) -> list[ModuleOutline]:
    by_lesson: dict[UUID, list[ItemStanding]] = defaultdict(list)
    for item in standing.items:
        by_lesson[item.lesson_id].append(item)
    by_module: dict[UUID, list[LessonOutline]] = defaultdict(list)
    for number, lesson in enumerate(lessons, start=1):
        by_module[lesson.module_id].append(_lesson(lesson, number, by_lesson[lesson.id]))
    modules = Module.shown.filter(course_id=course_id).order_by("position")
    return [
        ModuleOutline(
            id=module.id,
            slug=module.slug,
            title=module.title,
            summary=module.summary,
            lessons=by_module[module.id],
        )
        for module in modules
    ]


def _lesson(lesson: Lesson, number: int, items: list[ItemStanding]) -> LessonOutline:
    return LessonOutline(
        id=lesson.id,
        slug=lesson.slug,
        title=lesson.title,
        number=number,
        duration_minutes=lesson.duration_minutes,
        status=status_of([item.status for item in items]),
        items=[_item(item) for item in items],
    )


def _item(item: ItemStanding) -> ItemOutline:
    return ItemOutline(
        id=item.id, type=item.type, title=item.title, status=item.status, exercise_id=item.exercise_id
    )
