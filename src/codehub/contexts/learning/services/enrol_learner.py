"""Enrol: a learner joins a course."""

from uuid import UUID

from codehub.contexts.learning.contracts import Progress
from codehub.contexts.learning.models.course import ContentItem, Course
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.courses import find_course
from codehub.contexts.learning.queries.progress import current_progress
from codehub.contexts.learning.services.locks import lock_learner
from codehub.contexts.learning.services.record_items import record_items
from codehub.contexts.practice.api import solved_exercises
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.kernel.errors import NotFound


def enrol_learner(actor: Actor, course_id: UUID) -> tuple[Progress, bool]:
    """Enrol the actor; return their progress and whether they were not enrolled before.

    Somebody who comes back finds their progress. Exercises that they have solved meanwhile, or before
    they ever enrolled, count as completed. Raises NotAuthenticated, NotFound.
    """
    user_id = learner_id(actor)
    course = find_course(actor, course_id)
    if not course.published:
        raise NotFound("The course is not published yet.")
    lock_learner(user_id)
    enrolment, created = _join(user_id, course)
    if created:
        _complete_solved(enrolment)
    return current_progress(enrolment), created


def _join(user_id: UUID, course: Course) -> tuple[Enrolment, bool]:
    enrolment, created = Enrolment.objects.get_or_create(user_id=user_id, course=course)
    if enrolment.left_at is None:
        return enrolment, created
    enrolment.left_at = None
    enrolment.enrolled_at = now()
    enrolment.save(update_fields=["left_at", "enrolled_at"])
    return enrolment, True


def _complete_solved(enrolment: Enrolment) -> None:
    items = ContentItem.shown.filter(course_id=enrolment.course_id, type="exercise")
    by_exercise = {item.exercise_id: item for item in items if item.exercise_id}
    solved = solved_exercises(enrolment.user_id, by_exercise)
    if solved:
        record_items(enrolment, [by_exercise[exercise_id] for exercise_id in solved], completed=True)
