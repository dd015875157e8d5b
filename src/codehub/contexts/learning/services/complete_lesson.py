"""Complete a lesson: the learner has read it."""

from uuid import UUID

from codehub.contexts.learning.contracts import Progress
from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.courses import find_lesson, own_enrolment
from codehub.contexts.learning.queries.progress import current_progress
from codehub.contexts.learning.services.locks import lock_learner
from codehub.contexts.learning.services.record_items import record_items
from codehub.kernel.actors import Actor


def complete_lesson(actor: Actor, course_id: UUID, lesson_id: UUID) -> Progress:
    """Mark the lesson's texts as completed. Its exercises are completed by solving them and not here.

    Raises NotAuthenticated, NotFound, NotEnrolled.
    """
    lock_learner(learner_id(actor))
    enrolment = own_enrolment(actor, course_id)
    lesson = find_lesson(course_id, lesson_id)
    texts = ContentItem.shown.filter(lesson=lesson, type="text")
    record_items(enrolment, list(texts.order_by("position").only("id", "lesson_id")), completed=True)
    return current_progress(enrolment)
