"""Where a learner stands in a course, derived from the rows each time: nothing here can drift."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db.models import F, FilteredRelation, Q

from codehub.contexts.learning.contracts import ItemType, Progress, Resume, Status
from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.kernel.streams import user_stream
from codehub.platform.outbox.cursors import stream_cursor

ORDER = ("lesson__module__position", "lesson__position", "position")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStanding:
    """One shown item and what the learner has done with it."""

    id: UUID
    lesson_id: UUID
    lesson_slug: str
    type: ItemType
    title: str
    exercise_id: UUID | None
    status: Status


@dataclass(frozen=True, slots=True)
class Standing:
    """The shown items of a course in their order."""

    items: Sequence[ItemStanding]
    started: bool

    @property
    def total(self) -> int:
        return len(self.items)

    @property
    def completed(self) -> int:
        return sum(item.status == "completed" for item in self.items)

    @property
    def percent(self) -> int:
        return percent_of(self.completed, self.total)

    @property
    def status(self) -> Status:
        return status_of([item.status for item in self.items], started=self.started)


def percent_of(completed: int, total: int) -> int:
    """Return 0 to 100, rounded down, so that 100 means all; 0 for a course without items."""
    return 100 * completed // total if total else 0


def status_of(statuses: Iterable[Status], *, started: bool = False) -> Status:
    """Return the status of something by those of its parts."""
    parts = set(statuses)
    if parts == {"completed"}:
        return "completed"
    return "in_progress" if started or parts - {"not_started"} else "not_started"


def standing_of(course_id: UUID, enrolment: Enrolment | None) -> Standing:
    """Return where the learner stands (one query); without an enrolment nothing is started."""
    rows = (
        ContentItem.shown.filter(course_id=course_id)
        .order_by(*ORDER)
        .annotate(
            done=FilteredRelation("progress", condition=Q(progress__enrolment=enrolment and enrolment.id))
        )
        .values_list(
            "id",
            "lesson_id",
            F("lesson__slug"),
            "type",
            "title",
            "exercise_id",
            "done__id",
            "done__completed_at",
        )
    )
    items = [
        ItemStanding(
            id=item_id,
            lesson_id=lesson_id,
            lesson_slug=slug,
            type=cast(ItemType, type_),
            title=title,
            exercise_id=exercise_id,
            status=item_status(progress_id, completed_at),
        )
        for item_id, lesson_id, slug, type_, title, exercise_id, progress_id, completed_at in rows
    ]
    return Standing(items, started=enrolment is not None and enrolment.started_at is not None)


def item_status(progress_id: object, completed_at: object) -> Status:
    if completed_at is not None:
        return "completed"
    return "not_started" if progress_id is None else "in_progress"


def learner_cursor(user_id: UUID) -> int:
    """Return where the learner's stream stands; read it before the rows that it stamps."""
    return stream_cursor(user_stream(user_id))


def progress_of(enrolment: Enrolment, standing: Standing, cursor: int) -> Progress:
    return Progress(
        course_id=enrolment.course_id,
        status=standing.status,
        percent=standing.percent,
        completed_items=standing.completed,
        total_items=standing.total,
        resume=resume_of(enrolment, standing),
        stream_cursor=cursor,
    )


def resume_of(enrolment: Enrolment, standing: Standing) -> Resume | None:
    """Return where the learner was last, else the first item that is not completed, else the first of all."""
    here = [item for item in standing.items if item.lesson_id == enrolment.lesson_id]
    if here:
        known = any(item.id == enrolment.item_id for item in here)
        return Resume(lesson_slug=here[0].lesson_slug, item_id=enrolment.item_id if known else None)
    first = next((item for item in standing.items if item.status != "completed"), None)
    first = first or next(iter(standing.items), None)
    return Resume(lesson_slug=first.lesson_slug, item_id=None) if first else None
