"""Complete a lesson: the learner has read it."""

from uuid import UUID

from codehub.contexts.learning.contracts import Progress
from codehub.contexts.learning.models.course import ContentItem, Lesson
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.courses import own_enrolment
from codehub.contexts.learning.queries.progress import current_progress
from codehub.contexts.learning.services.locks import lock_learner
from codehub.contexts.learning.services.record_items import record_items
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound


def complete_lesson(actor: Actor, course_id: UUID, lesson_id: UUID) -> Progress:
    """Mark the lesson's texts as completed. Its exercises are completed by solving them and not here.

    Raises NotAuthenticated, NotFound, NotEnrolled.
    """
    lock_learner(learner_id(actor))
    enrolment = own_enrolment(actor, course_id)
    if not Lesson.objects.filter(id=lesson_id, course_id=course_id, position__isnull=False).exists():
        raise NotFound("The course has no such lesson.")
    texts = ContentItem.objects.filter(lesson_id=lesson_id, type="text", position__isnull=False)
    record_items(enrolment, list(texts.order_by("position").only("id", "lesson_id")), completed=True)
    return current_progress(enrolment)
