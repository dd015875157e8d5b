"""Who is behind a session cookie, and what they may hear; asked again while the connection lasts."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.platform.http.actors import actor_of
from codehub.platform.realtime.streams import may_listen

# how long an answer is relied on when nobody has announced a change
RECHECK_SECONDS = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """A session that is valid now. `refused`: which of the streams asked about the actor may not hear."""

    actor: Actor
    expires_at: datetime
    refused: frozenset[str]


def check_access(session_key: str, streams: Collection[str] = ()) -> Access | None:
    """Look into the database: None when the session has ended or its user may not log in any more.

    The session's row decides, not a cached copy: logging out deletes the row.
    """
    row = Session.objects.filter(session_key=session_key, expire_date__gt=now()).only("expire_date").first()
    if row is None:
        return None
    actor = actor_of(_request(session_key))
    if actor.id is None:
        return None
    refused = frozenset(stream for stream in streams if not may_listen(actor, stream))
    return Access(actor=actor, expires_at=row.expire_date, refused=refused)


def _request(session_key: str) -> HttpRequest:
    """Return a request of that session's user, as the session and auth middleware would make it."""
    request = cast(Any, HttpRequest())
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    request.user = get_user(request)
    return cast(HttpRequest, request)
