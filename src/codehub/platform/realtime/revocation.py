"""Tells realtime processes that somebody's access may have changed, so that they look again at once.

Without it they find out by themselves within `access.RECHECK_SECONDS`.
"""

import hashlib
import json
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models.signals import post_delete, post_save

# beside the channel of the events
ACCESS_SUFFIX = "_access"


def user_subject(user_id: object) -> str:
    return f"user:{user_id}"


def session_subject(session_key: str) -> str:
    """Return a name for a session that does not let anyone use it, wherever it is heard or logged."""
    return f"session:{hashlib.sha256(session_key.encode()).hexdigest()}"


def announce(subject: str) -> None:
    """Ask for a look at a subject's access once the caller's transaction has committed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_notify(name || %s, %s) from outbox_channel",
            [ACCESS_SUFFIX, json.dumps({"subject": subject})],
        )


def connect_signals() -> None:
    """Announce users that were saved (disabled, another role) and sessions that were ended."""
    post_save.connect(_user_saved, sender=get_user_model(), dispatch_uid="realtime.user_saved")
    post_delete.connect(_session_deleted, sender=Session, dispatch_uid="realtime.session_deleted")


def _user_saved(instance: Any, created: bool, **_: object) -> None:
    if not created:
        announce(user_subject(instance.pk))


def _session_deleted(instance: Session, **_: object) -> None:
    announce(session_subject(instance.session_key))
