"""Finding a course and the asker's place in it."""

from uuid import UUID

from codehub.contexts.learning.errors import NotEnrolled
from codehub.contexts.learning.models.course import Course, Lesson
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.policies import CourseAccess, may_see_course
from codehub.contexts.learning.slugs import is_slug
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound

NO_SUCH_LESSON = "The course has no such lesson."


def find_course(actor: Actor, course_id: UUID) -> Course:
    """Return the course. Raises NotFound, also for one that the actor may not see."""
    return _visible(actor, Course.objects.filter(id=course_id).first())


def find_course_by_slug(actor: Actor, slug: str) -> Course:
    """Return the course. Raises NotFound, also for one that the actor may not see."""
    # the database does not even compare text with a NUL character in it
    return _visible(actor, Course.objects.filter(slug=slug).first() if is_slug(slug) else None)


def _visible(actor: Actor, course: Course | None) -> Course:
    if course is None or not may_see_course(actor, CourseAccess(published=course.published, enrolled=False)):
        raise NotFound("There is no such course. It may have a new address, or it is not published.")
    return course


def find_enrolment(actor: Actor, course_id: UUID) -> Enrolment | None:
    """Return the actor's enrolment in the course, None when they are not enrolled or have left."""
    if actor.id is None:
        return None
    return Enrolment.objects.filter(user_id=actor.id, course_id=course_id, left_at__isnull=True).first()


def own_enrolment(actor: Actor, course_id: UUID) -> Enrolment:
    """Return the actor's enrolment in a course that they see. Raises NotFound, NotEnrolled."""
    course = find_course(actor, course_id)
    enrolment = find_enrolment(actor, course.id)
    if enrolment is None:
        raise NotEnrolled
    return enrolment


def find_lesson(course_id: UUID, lesson_id: UUID) -> Lesson:
    """Return a lesson that the course shows. Raises NotFound."""
    lesson = Lesson.shown.filter(id=lesson_id, course_id=course_id).first()
    if lesson is None:
        raise NotFound(NO_SUCH_LESSON)
    return lesson


def access_of(course: Course, enrolment: Enrolment | None) -> CourseAccess:
    return CourseAccess(published=course.published, enrolled=enrolment is not None)
