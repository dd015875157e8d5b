"""Where WebSockets are answered: `/ws`, and `/ws/notifications/` for those who know it by that name."""

from collections.abc import Awaitable, Callable
from typing import Any

from codehub.platform.realtime.consumer import RealtimeConsumer

PATHS = {"/ws", "/ws/notifications"}

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

_consumer = RealtimeConsumer.as_asgi()


async def websocket(scope: Message, receive: Receive, send: Send) -> None:
    """Hand the connection to the consumer; one to any other path is refused with 403, as ASGI servers do."""
    if scope["path"].rstrip("/") in PATHS:
        await _consumer(scope, receive, send)
    else:
        await send({"type": "websocket.close"})
