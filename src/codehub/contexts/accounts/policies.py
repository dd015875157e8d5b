"""Who may do what with accounts; other contexts keep their own policies."""

import rules

from codehub.kernel.actors import Actor


@rules.predicate
def authors_courses(actor: Actor) -> bool:
    return actor.teaches


@rules.predicate
def administers(actor: Actor) -> bool:
    return actor.is_admin


PERMISSIONS = {"author_courses": authors_courses, "administer": administers}


def permissions_of(actor: Actor) -> dict[str, bool]:
    """Return what the user interface may offer to this actor."""
    return {name: bool(predicate.test(actor)) for name, predicate in PERMISSIONS.items()}
