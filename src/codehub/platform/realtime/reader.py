"""Reads streams from their rows, over one connection of its own."""

import asyncio
from collections.abc import Collection
from typing import Any

from psycopg import AsyncConnection
from psycopg import Error as PsycopgError

from codehub.platform.outbox.listening import connect
from codehub.platform.realtime.events import LiveEvent, Tail, event_of_row

# a client that missed more is better off with a snapshot; fits into a mailbox
REPLAY_LIMIT = 256

_TAIL = """
    with head as (
        select coalesce((select last_seq from outbox_stream where stream = %(stream)s), 0) as last_seq
    )
    select head.last_seq, e.seq, e.name, e.payload, outbox_time(e.occurred_at)
    from head left join lateral (
        select seq, name, payload, occurred_at from outbox_event
        where stream = %(stream)s and seq > %(after)s and seq <= head.last_seq
        order by seq limit %(limit)s
    ) e on true
    order by e.seq
"""

_HEADS = "select stream, last_seq from outbox_stream where stream = any(%(streams)s)"


class Reader:
    """One query at a time; connects when it is asked, and once more when the connection turns out dead."""

    def __init__(self) -> None:
        self._connection: AsyncConnection[tuple[Any, ...]] | None = None
        self._turn = asyncio.Lock()

    async def tail(self, stream: str, after: int | None) -> Tail:
        """Return the events after a cursor, or only where the stream stands when that is None.

        Raises psycopg.Error or OSError when the database is out of reach.
        """
        limit = 0 if after is None else REPLAY_LIMIT
        rows = await self._query(_TAIL, {"stream": stream, "after": after or 0, "limit": limit})
        last_seq: int = rows[0][0]
        events = [event_of_row(stream, *row[1:]) for row in rows if row[1] is not None]
        return Tail(last_seq, events, complete=after is not None and len(events) == last_seq - after)

    async def heads(self, streams: Collection[str]) -> list[LiveEvent]:
        """Return the last number of each stream as an event without frame. Raises as `tail` does."""
        rows = await self._query(_HEADS, {"streams": list(streams)})
        return [LiveEvent(stream, last_seq, None) for stream, last_seq in rows]

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    async def _query(self, sql: str, params: dict[str, Any]) -> list[tuple[Any, ...]]:
        async with self._turn:
            if self._connection is not None:
                try:
                    return await self._fetch(self._connection, sql, params)
                except (PsycopgError, OSError):
                    await self.close()
            self._connection = await connect(application_name="codehub-realtime-read")
            return await self._fetch(self._connection, sql, params)

    @staticmethod
    async def _fetch(
        connection: AsyncConnection[tuple[Any, ...]], sql: str, params: dict[str, Any]
    ) -> list[tuple[Any, ...]]:
        cursor = await connection.execute(sql, params)
        rows: list[tuple[Any, ...]] = await cursor.fetchall()
        return rows
