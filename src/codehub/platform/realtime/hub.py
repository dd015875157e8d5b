"""The hub of a realtime process: hears every event once and hands it to the subscribers of its stream."""

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from psycopg import AsyncConnection
from psycopg import Error as PsycopgError

from codehub.platform.outbox.listening import connect, listen
from codehub.platform.realtime.events import LiveEvent, Tail, event_of_notification
from codehub.platform.realtime.reader import Reader
from codehub.platform.realtime.revocation import ACCESS_SUFFIX
from codehub.platform.realtime.subscription import Subscription

log = logging.getLogger("codehub.realtime")

RETRY_SECONDS = 0.5
# between two reads of one stream, so that a burst is read in few pages
BREATH_SECONDS = 0.01
# a wake-up that got lost without the connection breaking delays an event by so much
HEADS_EVERY_SECONDS = 20.0

Recheck = Callable[[], None]


class Hub:
    """Two connections, one that listens and one that reads; started and stopped by the ASGI lifespan.

    While the database is away subscribers wait; when it is back, the heads of their streams are compared
    with what they have seen and the difference is read.
    """

    def __init__(self) -> None:
        self.listening = False
        self._reader = Reader()
        self._subscriptions: defaultdict[str, set[Subscription]] = defaultdict(set)
        self._rechecks: defaultdict[str, set[Recheck]] = defaultdict(set)
        self._catching_up: dict[str, asyncio.Task[None]] = {}
        self._listener: asyncio.Task[None] | None = None

    @property
    def subscriptions(self) -> int:
        """How many subscriptions there are, of all clients."""
        return sum(map(len, self._subscriptions.values()))

    def start(self) -> None:
        self._listener = asyncio.create_task(self._listen(), name="realtime-listen")

    async def stop(self) -> None:
        tasks = [task for task in (self._listener, *self._catching_up.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._reader.close()

    async def read(self, stream: str, after: int | None) -> Tail:
        return await self._reader.tail(stream, after)

    def attach(self, subscription: Subscription) -> None:
        self._subscriptions[subscription.stream].add(subscription)

    def detach(self, subscription: Subscription) -> None:
        others = self._subscriptions[subscription.stream]
        others.discard(subscription)
        if not others:
            del self._subscriptions[subscription.stream]

    def settle(self, stream: str) -> None:
        """See to it that whoever is behind on a stream catches up."""
        if stream not in self._catching_up and self._behind(stream):
            task = asyncio.create_task(self._catch_up(stream), name="realtime-catch-up")
            self._catching_up[stream] = task

    def watch(self, subject: str, recheck: Recheck) -> None:
        """Call `recheck` when the access of a subject (see `revocation`) may have changed."""
        self._rechecks[subject].add(recheck)

    def unwatch(self, subject: str, recheck: Recheck) -> None:
        self._rechecks[subject].discard(recheck)
        if not self._rechecks[subject]:
            del self._rechecks[subject]

    def _offer(self, event: LiveEvent) -> None:
        for subscription in self._subscriptions.get(event.stream, ()):
            subscription.offer(event)
        self.settle(event.stream)

    def _behind(self, stream: str) -> list[Subscription]:
        return [each for each in self._subscriptions.get(stream, ()) if each.behind]

    async def _catch_up(self, stream: str) -> None:
        try:
            while behind := self._behind(stream):
                tail = await self._read_patiently(stream, min(each.seen or 0 for each in behind))
                for subscription in behind:
                    subscription.catch_up(tail)
                await asyncio.sleep(BREATH_SECONDS)
        finally:
            del self._catching_up[stream]

    async def _read_patiently(self, stream: str, after: int) -> Tail:
        while True:
            try:
                return await self._reader.tail(stream, after)
            except (PsycopgError, OSError):
                log.warning("live streams cannot be read and will be tried again", exc_info=True)
            await asyncio.sleep(RETRY_SECONDS)

    async def _listen(self) -> None:
        while True:
            try:
                async with await connect(application_name="codehub-realtime-listen") as connection:
                    await listen(connection)
                    access = await listen(connection, suffix=ACCESS_SUFFIX)
                    self.listening = True
                    await self._hear(connection, access)
            except (PsycopgError, OSError):
                log.warning("live streams have lost their listening connection", exc_info=True)
            self.listening = False
            await asyncio.sleep(RETRY_SECONDS)

    async def _hear(self, connection: AsyncConnection[tuple[Any, ...]], access: str) -> None:
        self._recheck_everyone()
        while True:
            for head in await self._reader.heads(self._subscriptions):
                self._offer(head)
            async for notification in connection.notifies(timeout=HEADS_EVERY_SECONDS):
                if notification.channel == access:
                    self._recheck(json.loads(notification.payload)["subject"])
                else:
                    self._offer(event_of_notification(notification.payload))
            # also finds out whether the connection is still alive
            await connection.execute("select 1")

    def _recheck(self, subject: str) -> None:
        for recheck in tuple(self._rechecks.get(subject, ())):
            recheck()

    def _recheck_everyone(self) -> None:
        for subject in tuple(self._rechecks):
            self._recheck(subject)
