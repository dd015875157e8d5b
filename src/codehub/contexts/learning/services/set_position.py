"""Remember where a learner is, for any device on which they go on."""

from uuid import UUID

from codehub.contexts.learning.models.course import ContentItem, Lesson
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.courses import find_lesson, own_enrolment
from codehub.contexts.learning.services.locks import lock_learner
from codehub.contexts.learning.services.record_items import record_items, touch
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound


def set_position(actor: Actor, course_id: UUID, lesson_id: UUID, item_id: UUID | None) -> None:
    """Note the lesson, and the item in it, at which the actor is; the item counts as begun.

    The last writer wins: it is the device that was used last. Raises NotAuthenticated, NotFound, NotEnrolled.
    """
    lock_learner(learner_id(actor))
    enrolment = own_enrolment(actor, course_id)
    lesson = find_lesson(course_id, lesson_id)
    item = _item(lesson, item_id)
    enrolment.lesson, enrolment.item = lesson, item
    enrolment.save(update_fields=["lesson", "item"])
    if item is None:
        touch(enrolment)
    else:
        record_items(enrolment, [item], completed=False)


def _item(lesson: Lesson, item_id: UUID | None) -> ContentItem | None:
    if item_id is None:
        return None
    item = ContentItem.shown.filter(id=item_id, lesson=lesson).first()
    if item is None:
        raise NotFound("The lesson has no such item.")
    return item
