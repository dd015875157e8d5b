"""Connections of their own for those who LISTEN; Django's come from a pool and belong to threads."""

from typing import Any

from psycopg import AsyncConnection
from psycopg.sql import SQL, Identifier

from codehub.platform.settings.connection import driver_parameters

# the channel on which published events travel; its name differs between databases, see outbox_channel.sql
CHANNEL_SQL = "select name from outbox_channel"

# a peer that vanished without a word is noticed after half a minute
KEEPALIVE = {"keepalives": 1, "keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3}


async def connect(*, application_name: str) -> AsyncConnection[tuple[Any, ...]]:
    """Open an autocommit connection to Django's default database.

    Raises psycopg.Error or OSError when it is out of reach.
    """
    params = driver_parameters(application_name) | {"connect_timeout": 5, **KEEPALIVE}
    return await AsyncConnection.connect(**params, autocommit=True)


async def listen(connection: AsyncConnection[tuple[Any, ...]], *, suffix: str = "") -> str:
    """Listen for published events, or on the channel beside it with a suffix; return the channel's name."""
    row = await (await connection.execute(CHANNEL_SQL)).fetchone()
    assert row is not None, "the migration has put one row into outbox_channel"
    channel = f"{row[0]}{suffix}"
    await connection.execute(SQL("listen {}").format(Identifier(channel)))
    return channel
