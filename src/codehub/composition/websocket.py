"""Where WebSockets are answered: `/ws`, and `/ws/notifications/` for those who know it by that name."""

from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, WebSocketScope

from codehub.platform.realtime.consumer import RealtimeConsumer

PATHS = {"/ws", "/ws/notifications"}

_consumer = RealtimeConsumer.as_asgi()


async def websocket(scope: WebSocketScope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    """Hand the connection to the consumer; one to any other path is refused with 403, as ASGI servers do."""
    if scope["path"].rstrip("/") in PATHS:
        await _consumer(scope, receive, send)
    else:
        await send({"type": "websocket.close", "code": 1008, "reason": None})
