"""When a learner submitted."""

from collections import Counter
from datetime import datetime
from uuid import UUID

from codehub.contexts.practice.models import Submission
from codehub.platform.activity.slots import slots


def submission_slots(user_id: UUID, *, since: datetime) -> Counter[datetime]:
    """Return how many submissions a user made in each quarter of an hour since a time; runs are none."""
    return slots(Submission.objects.filter(user_id=user_id, kind="submit"), "created_at", since=since)
