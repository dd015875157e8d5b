"""What happens in learning, told to the learner's own stream."""

from dataclasses import dataclass
from uuid import UUID

from codehub.contexts.learning.contracts import Status
from codehub.kernel.events import Event, OnUserStream


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressChanged(OnUserStream, Event, name="learning.progress_changed.v1"):
    """One item got a new status; the numbers are those of the whole course after it."""

    user_id: UUID
    course_id: UUID
    lesson_id: UUID
    item_id: UUID
    item_status: Status
    percent: int
    completed_items: int
    total_items: int
    status: Status
