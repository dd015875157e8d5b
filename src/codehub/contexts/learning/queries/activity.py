"""On which days a learner did something, in their own time zone."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from codehub.contexts.learning.contracts import Activity, ActivityDay
from codehub.contexts.learning.models.enrolment import ItemProgress
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.practice.api import submission_slots
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.kernel.errors import InvalidInput
from codehub.platform.activity.slots import slots

SHOWN_DAYS = 28
HISTORY = timedelta(days=1100)
"""How far back streaks are looked for: three years."""
DAY = timedelta(days=1)


def learner_activity(actor: Actor, zone_name: str) -> Activity:
    """Return the actor's days and streaks (two queries), in a time zone of IANA's list.

    A solved exercise counts through its submission. Raises NotAuthenticated, and InvalidInput for a zone that
    nobody knows.
    """
    zone = _zone(zone_name)
    counts = _counts(learner_id(actor), zone)
    today = now().astimezone(zone).date()
    return Activity(
        today=today,
        active_today=today in counts,
        streak_days=streak_until(today, counts) or streak_until(today - DAY, counts),
        best_days=best_streak(counts),
        days=[ActivityDay(date=day, count=counts[day]) for day in _last_days(today)],
    )


def streak_until(last: date, days: Iterable[date]) -> int:
    """Return how many days in a row end with `last`."""
    known, day = set(days), last
    while day in known:
        day -= DAY
    return (last - day).days


def best_streak(days: Iterable[date]) -> int:
    """Return the length of the longest run of days."""
    known = set(days)
    ends = [day for day in known if day + DAY not in known]
    return max((streak_until(end, known) for end in ends), default=0)


def _counts(user_id: UUID, zone: ZoneInfo) -> Counter[date]:
    since = now() - HISTORY
    texts = ItemProgress.objects.filter(enrolment__user_id=user_id, item__type="text")
    moments = slots(texts, "completed_at", since=since) + submission_slots(user_id, since=since)
    counts: Counter[date] = Counter()
    for moment, count in moments.items():
        counts[moment.astimezone(zone).date()] += count
    return counts


def _last_days(today: date) -> list[date]:
    return [today - DAY * ago for ago in reversed(range(SHOWN_DAYS))]


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # no such zone, a path out of the list, a folder of it
        raise InvalidInput(
            "The time zone is not known.", fields={"tz": ["Not a time zone such as Europe/Berlin."]}
        ) from None
