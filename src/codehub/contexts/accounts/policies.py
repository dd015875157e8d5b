"""Who may do what with accounts; other contexts keep their own policies."""

import rules

from codehub.contexts.accounts.contracts import Permissions
from codehub.kernel.actors import Actor


@rules.predicate
def authors_courses(actor: Actor) -> bool:
    return actor.teaches


@rules.predicate
def administers(actor: Actor) -> bool:
    return actor.is_admin


def permissions_of(actor: Actor) -> Permissions:
    """Return what the user interface may offer to this actor."""
    return Permissions(
        author_courses=bool(authors_courses.test(actor)), administer=bool(administers.test(actor))
    )
