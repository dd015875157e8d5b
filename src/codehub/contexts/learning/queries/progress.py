"""A learner's own progress in a course. Nobody else's can be asked for: it is found by the asker's id."""

from dataclasses import fields
from uuid import UUID

from codehub.contexts.learning.contracts import Progress, ProgressDetail
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.queries.courses import own_enrolment
from codehub.contexts.learning.queries.standing import learner_cursor, progress_of, standing_of
from codehub.kernel.actors import Actor


def course_progress(actor: Actor, course_id: UUID) -> ProgressDetail:
    """Return the actor's progress with every item's status (four queries). Raises NotFound, NotEnrolled."""
    cursor = learner_cursor(actor.id) if actor.id else 0
    enrolment = own_enrolment(actor, course_id)
    standing = standing_of(course_id, enrolment)
    progress = progress_of(enrolment, standing, cursor)
    known = {field.name: getattr(progress, field.name) for field in fields(progress)}
    return ProgressDetail(**known, items={item.id: item.status for item in standing.items})


def current_progress(enrolment: Enrolment) -> Progress:
    """Return the progress of an enrolment at hand (two queries)."""
    cursor = learner_cursor(enrolment.user_id)
    return progress_of(enrolment, standing_of(enrolment.course_id, enrolment), cursor)
