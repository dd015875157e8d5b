"""Who may do what with a course."""

from dataclasses import dataclass
from uuid import UUID

import rules

from codehub.contexts.learning.contracts import CoursePermissions
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotAuthenticated


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseAccess:
    """What the rules need to know of a course and of the actor's place in it."""

    published: bool
    enrolled: bool


@rules.predicate
def is_authenticated(actor: Actor) -> bool:
    return actor.is_authenticated


@rules.predicate
def is_author(actor: Actor) -> bool:
    return actor.teaches


@rules.predicate
def is_published(actor: Actor, access: CourseAccess) -> bool:
    return access.published


@rules.predicate
def is_enrolled(actor: Actor, access: CourseAccess) -> bool:
    return access.enrolled


see_course = is_published | is_author
enrol = is_authenticated & is_published & ~is_enrolled
learn = is_author | (is_published & is_enrolled)


def learner_id(actor: Actor) -> UUID:
    """Return the user who learns. Raises NotAuthenticated for a visitor."""
    if actor.id is None:
        raise NotAuthenticated
    return actor.id


def may_see_course(actor: Actor, access: CourseAccess) -> bool:
    return bool(see_course.test(actor, access))


def may_learn(actor: Actor, access: CourseAccess) -> bool:
    return bool(learn.test(actor, access))


def permissions_of(actor: Actor, access: CourseAccess) -> CoursePermissions:
    """Return what the course's page may offer to this actor."""
    return CoursePermissions(enrol=bool(enrol.test(actor, access)), learn=may_learn(actor, access))
