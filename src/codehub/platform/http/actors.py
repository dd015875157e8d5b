"""Who asks, taken from a request."""

from typing import Any, cast

from django.http import HttpRequest

from codehub.kernel.actors import ANONYMOUS, Actor


def actor_of(request: HttpRequest) -> Actor:
    """Return the logged-in user as an actor, ANONYMOUS otherwise."""
    user = cast(Any, request).user
    return Actor(id=user.pk, role=user.role) if user.is_authenticated else ANONYMOUS
