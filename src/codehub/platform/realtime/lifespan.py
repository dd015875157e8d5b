"""The hub of this process, alive as long as the ASGI server is."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from codehub.platform.health.checks import forget_check, register_check
from codehub.platform.realtime.health import hub_health
from codehub.platform.realtime.hub import Hub

_hub: Hub | None = None

Message = dict[str, Any]


def current_hub() -> Hub | None:
    """Return the running hub, None before start-up and after shut-down."""
    return _hub


@asynccontextmanager
async def realtime_lifespan() -> AsyncIterator[Hub]:
    """Run the hub; enter it from the ASGI lifespan of `web` and `realtime`. Starts without a database too."""
    global _hub
    _hub = hub = Hub()
    hub.start()
    register_check("realtime", lambda: hub_health(hub))
    try:
        yield hub
    finally:
        _hub = None
        forget_check("realtime")
        await hub.stop()


async def lifespan_application(
    scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
) -> None:
    """The ASGI lifespan protocol around `realtime_lifespan`, for ProtocolTypeRouter (`"lifespan"`)."""
    await receive()
    async with realtime_lifespan():
        await send({"type": "lifespan.startup.complete"})
        await receive()
    await send({"type": "lifespan.shutdown.complete"})
