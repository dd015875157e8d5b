"""The relay: hears that something was published and runs the handlers. Part of the scheduler.

It never asks "what is new since id n": transactions commit out of the order of their ids, and a late one
would be passed over. It looks for rows that are pending, however old. The wake-up only saves waiting; a
lost one costs one poll.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import Error as DatabaseError
from django.db import close_old_connections, connections
from psycopg import AsyncConnection
from psycopg import Error as PsycopgError

from codehub.platform.outbox.delivery import deliver_due
from codehub.platform.outbox.listening import connect, listen
from codehub.platform.outbox.subscriptions import sync_subscriptions

log = logging.getLogger("codehub.outbox")

RECONNECT_SECONDS = 1.0
DUE_SUFFIX = "_due"  # the channel on which outbox_publish says that there is something to deliver


class Relay:
    """Delivers events until `run` is cancelled; the handler that runs then is finished first.

    `healthy` is False before the first and after every failed look into the database.
    """

    def __init__(self, *, poll_seconds: float = 1.0) -> None:
        self.healthy = False
        self._poll_seconds = poll_seconds
        self._wake = asyncio.Event()
        self._stopping = threading.Event()
        # Django's connection belongs to a thread: one thread, one connection
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="outbox-relay")

    async def run(self) -> None:
        """Listen and deliver; outlives restarts of the database."""
        listening = asyncio.create_task(self._listen(), name="outbox-listen")
        try:
            await self._until_reachable(sync_subscriptions)
            while True:
                self._wake.clear()
                await self._try(self._deliver)
                await self._pause()
        finally:
            self._stopping.set()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await asyncio.to_thread(self._close)

    def _deliver(self) -> None:
        deliver_due(stop=self._stopping.is_set)

    async def _until_reachable(self, work: Callable[[], None]) -> None:
        while not await self._try(work):
            await self._pause()

    async def _try(self, work: Callable[[], None]) -> bool:
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, _with_connection, work)
            self.healthy = True
        except DatabaseError:
            self.healthy = False
            log.warning("the relay cannot reach the database and will try again", exc_info=True)
        return self.healthy

    async def _pause(self) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), self._poll_seconds)
        except TimeoutError:
            return  # time to look for retries that are due, and for wake-ups that were lost

    def _close(self) -> None:
        self._thread.submit(connections.close_all)
        self._thread.shutdown(wait=True)

    async def _listen(self) -> None:
        while True:
            try:
                async with await connect(application_name="codehub-relay") as connection:
                    await self._hear(connection)
            except (PsycopgError, OSError):
                log.warning("the relay has lost its listening connection", exc_info=True)
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _hear(self, connection: AsyncConnection[tuple[Any, ...]]) -> None:
        await listen(connection, suffix=DUE_SUFFIX)
        # what was published while nobody listened
        self._wake.set()
        async for _ in connection.notifies():
            self._wake.set()


def _with_connection(work: Callable[[], None]) -> None:
    close_old_connections()
    try:
        work()
    finally:
        close_old_connections()
