"""The time, in UTC, from one place that a test can hold still."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_frozen: ContextVar[datetime | None] = ContextVar("codehub_frozen_time", default=None)


def now() -> datetime:
    """Return the current time with zone UTC."""
    return _frozen.get() or datetime.now(UTC)


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Hold `now` at a time with zone, for tests."""
    if at.tzinfo is None:
        raise ValueError("a time without zone")
    token = _frozen.set(at.astimezone(UTC))
    try:
        yield
    finally:
        _frozen.reset(token)
