"""Counting rows by quarters of an hour.

The offset of every time zone in use is a multiple of 15 minutes, so these slots tell the day everywhere, and
nobody has more than 96 of them a day, however much they do.
"""

from collections import Counter
from datetime import UTC, datetime

from django.db.models import Count, DateTimeField, F, Func, Model, QuerySet, Value
from django.db.models.functions import Cast

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class _Slot(Func):
    """PostgreSQL's `date_bin`: the quarter of an hour in which an instant lies."""

    function = "date_bin"
    template = "%(function)s('15 minutes', %(expressions)s)"
    output_field = DateTimeField()


def slots(rows: QuerySet[Model], instant: str, *, since: datetime) -> Counter[datetime]:
    """Return how many rows have their `instant` (a field's path) in each slot since a time; one query."""
    slot = _Slot(F(instant), Cast(Value(EPOCH), DateTimeField()))
    found = rows.filter(**{f"{instant}__gte": since}).annotate(slot=slot).order_by()
    return Counter(dict(found.values("slot").annotate(count=Count("pk")).values_list("slot", "count")))
