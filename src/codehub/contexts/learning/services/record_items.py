"""Record what a learner has done with items, and tell their stream."""

from collections.abc import Sequence
from datetime import datetime

from codehub.contexts.learning.events import ProgressChanged
from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.queries.standing import Standing, standing_of
from codehub.kernel.clock import now
from codehub.platform.outbox.publish import publish


def record_items(enrolment: Enrolment, items: Sequence[ContentItem], *, completed: bool) -> None:
    """Mark items as completed, or as begun; whatever is completed stays so.

    The caller holds the learner's lock. Publishes ProgressChanged for each item whose status is new.
    """
    changed = _mark(enrolment, items, completed=completed)
    touch(enrolment)
    standing = standing_of(enrolment.course_id, enrolment)
    if standing.status == "completed" and enrolment.completed_at is None:
        enrolment.completed_at = not_before(enrolment.started_at)
        enrolment.save(update_fields=["completed_at"])
    for item in changed:
        publish(_event(enrolment, item, standing, completed=completed))


def touch(enrolment: Enrolment) -> None:
    """Note that the learner is here now, for the first time perhaps."""
    enrolment.last_accessed_at = now()
    enrolment.started_at = enrolment.started_at or enrolment.last_accessed_at
    enrolment.save(update_fields=["last_accessed_at", "started_at"])


def not_before(start: datetime | None) -> datetime:
    """Return the time, but none before `start`: a clock that was set back must not refuse a completion."""
    return max(now(), start) if start else now()


def _mark(enrolment: Enrolment, items: Sequence[ContentItem], *, completed: bool) -> list[ContentItem]:
    known = {row.item_id: row for row in ItemProgress.objects.filter(enrolment=enrolment, item__in=items)}
    changed = []
    for item in items:
        row = known.get(item.id) or ItemProgress(enrolment=enrolment, item=item)
        if item.id in known and (row.completed_at is not None or not completed):
            continue
        row.completed_at = not_before(row.started_at) if completed else None
        row.save()
        changed.append(item)
    return changed


def _event(
    enrolment: Enrolment, item: ContentItem, standing: Standing, *, completed: bool
) -> ProgressChanged:
    return ProgressChanged(
        user_id=enrolment.user_id,
        course_id=enrolment.course_id,
        lesson_id=item.lesson_id,
        item_id=item.id,
        item_status="completed" if completed else "in_progress",
        percent=standing.percent,
        completed_items=standing.completed,
        total_items=standing.total,
        status=standing.status,
    )
