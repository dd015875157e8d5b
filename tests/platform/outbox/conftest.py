"""Handlers and threads for the outbox's tests."""

from collections.abc import Callable, Iterator

import pytest

from codehub.platform.outbox.handlers import forget, handlers, on
from codehub.platform.outbox.subscriptions import sync_subscriptions
from tests.platform.outbox.events import Counted

Subscribe = Callable[[Callable[[Counted], None]], None]


@pytest.fixture
def subscribe() -> Iterator[Subscribe]:
    """Register handlers of Counted that exist for this test only."""
    before = set(handlers())

    def register(function: Callable[[Counted], None]) -> None:
        on(Counted)(function)
        sync_subscriptions()

    yield register
    for name in set(handlers()) - before:
        forget(name)
    sync_subscriptions()
