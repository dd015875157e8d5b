"""Deliveries that failed too often: to look at, and to try again once the handler is mended."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models.functions import Now

from codehub.platform.outbox.models import Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    id: int
    handler: str
    event_name: str
    stream: str
    attempts: int
    error: str
    died_at: datetime


def dead_letters(*, limit: int = 100) -> list[DeadLetter]:
    """Return dead letters, oldest first."""
    rows = Delivery.objects.filter(state=Delivery.DEAD).select_related("event").order_by("id")[:limit]
    return [
        DeadLetter(
            id=row.id,
            handler=row.handler,
            event_name=row.event.name,
            stream=row.event.stream,
            attempts=row.attempts,
            error=row.error,
            died_at=row.finished_at or row.due_at,
        )
        for row in rows
    ]


def count_dead_letters() -> int:
    return Delivery.objects.filter(state=Delivery.DEAD).count()


def retry_dead_letters(*, handler: str | None = None) -> int:
    """Make dead letters (of one handler, or all) due again with all their attempts; return how many."""
    dead = Delivery.objects.filter(state=Delivery.DEAD)
    if handler is not None:
        dead = dead.filter(handler=handler)
    return dead.update(state=Delivery.PENDING, attempts=0, due_at=Now(), finished_at=None)
