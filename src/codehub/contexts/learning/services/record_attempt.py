"""Record an attempt at an exercise wherever the learner meets it."""

from uuid import UUID

from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.services.locks import lock_learner
from codehub.contexts.learning.services.record_items import record_items


def record_attempt(*, user_id: UUID, exercise_id: UUID, solved: bool) -> None:
    """Mark the exercise's items as completed or begun, in every course in which the learner is enrolled."""
    lock_learner(user_id)
    items = ContentItem.shown.filter(exercise_id=exercise_id, course__published=True)
    for item in items.only("id", "course_id", "lesson_id"):
        enrolment = Enrolment.objects.filter(
            user_id=user_id, course_id=item.course_id, left_at__isnull=True
        ).first()
        if enrolment is not None:
            record_items(enrolment, [item], completed=solved)
