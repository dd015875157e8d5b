"""Unenrol: a learner leaves a course."""

from uuid import UUID

from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.courses import find_course, find_enrolment
from codehub.contexts.learning.services.locks import lock_learner
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now


def unenrol_learner(actor: Actor, course_id: UUID) -> None:
    """End the actor's enrolment; their progress is kept for their return. Twice is as good as once.

    Raises NotAuthenticated, NotFound.
    """
    user_id = learner_id(actor)
    course = find_course(actor, course_id)
    lock_learner(user_id)
    enrolment = find_enrolment(actor, course.id)
    if enrolment is not None:
        enrolment.left_at = now()
        enrolment.save(update_fields=["left_at"])
