"""What learning tells the registry: courses, lessons, and who reaches an exercise through a lesson."""

from uuid import UUID

from codehub.contexts.learning.models.course import Course, Lesson
from codehub.contexts.learning.policies import CourseAccess, may_learn, may_see_course
from codehub.contexts.learning.queries.courses import find_enrolment
from codehub.contexts.learning.queries.places import preview_items, reachable_items
from codehub.kernel.actors import Actor
from codehub.platform.resources.registry import register_grant, register_resource


def register() -> None:
    register_resource(
        kind="course", exists=_course_exists, visible=_course_visible, title=_course_title, url=_course_url
    )
    register_resource(
        kind="lesson", exists=_lesson_exists, visible=_lesson_visible, title=_lesson_title, url=_lesson_url
    )
    register_grant(kind="exercise", name="learning.lesson", allows=may_reach_exercise)
    register_grant(kind="exercise", name="learning.preview", allows=may_try_exercise)


def may_reach_exercise(actor: Actor, exercise_id: UUID) -> bool:
    """Say whether a lesson that the actor may learn from embeds the exercise; authors reach every one."""
    if actor.id is None:
        return False
    return reachable_items(actor, actor.id).filter(exercise_id=exercise_id).exists()


def may_try_exercise(actor: Actor, exercise_id: UUID) -> bool:
    """Say whether a published course offers the exercise to anybody, with an account or without."""
    return preview_items().filter(exercise_id=exercise_id).exists()


def _course_exists(id_: UUID) -> bool:
    return Course.objects.filter(id=id_).exists()


def _course_visible(actor: Actor, id_: UUID) -> bool:
    published = Course.objects.filter(id=id_).values_list("published", flat=True).first()
    return published is not None and may_see_course(actor, CourseAccess(published=published, enrolled=False))


def _course_title(id_: UUID) -> str | None:
    return Course.objects.filter(id=id_).values_list("title", flat=True).first()


def _course_url(id_: UUID) -> str | None:
    slug = Course.objects.filter(id=id_).values_list("slug", flat=True).first()
    return slug and f"/courses/{slug}"


def _lesson_exists(id_: UUID) -> bool:
    return Lesson.shown.filter(id=id_).exists()


def _lesson_visible(actor: Actor, id_: UUID) -> bool:
    lesson = Lesson.shown.filter(id=id_).select_related("course").first()
    if lesson is None:
        return False
    enrolled = find_enrolment(actor, lesson.course_id) is not None
    return may_learn(actor, CourseAccess(published=lesson.course.published, enrolled=enrolled))


def _lesson_title(id_: UUID) -> str | None:
    return Lesson.objects.filter(id=id_).values_list("title", flat=True).first()


def _lesson_url(id_: UUID) -> str | None:
    slugs = Lesson.objects.filter(id=id_).values_list("course__slug", "slug").first()
    return slugs and f"/learn/{slugs[0]}/{slugs[1]}"
