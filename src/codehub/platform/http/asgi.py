"""Between an ASGI server and a WSGI handler: what a client does slowly waits here and holds no thread.

There are few threads. One that waited for a body to arrive or for an answer to be fetched would be lost for
as long as the client likes, so a handful of connections could keep everybody else out.
"""

import asyncio
import contextlib
from typing import Any

from asgiref.typing import (
    ASGI3Application,
    ASGIReceiveCallable,
    ASGIReceiveEvent,
    ASGISendCallable,
    ASGISendEvent,
    HTTPRequestEvent,
    HTTPScope,
)
from django.conf import settings

# how long a body may take to arrive, and a client to take the next piece of its answer
BODY_SECONDS = 20.0
SEND_SECONDS = 30.0


class Http:
    """Run a WSGI handler on bodies that have arrived, and send its answers at the pace of their clients.

    Headers with an underscore are dropped: WSGI cannot tell them from the dashed ones that a proxy sets.
    """

    def __init__(self, app: Any) -> None:
        self.app: ASGI3Application = app

    async def __call__(self, scope: HTTPScope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        scope["headers"] = [(name, value) for name, value in scope["headers"] if b"_" not in name]
        receive = await take_in(scope, receive)
        answer: asyncio.Queue[ASGISendEvent | None] = asyncio.Queue()
        sending = asyncio.create_task(_send_all(answer, send))
        try:
            await self.app(scope, receive, answer.put)
            await answer.put(None)
            with contextlib.suppress(TimeoutError):  # the server closes what is not answered completely
                await sending
        finally:
            sending.cancel()


async def take_in(scope: HTTPScope, receive: ASGIReceiveCallable) -> ASGIReceiveCallable:
    """Wait for the body and return a `receive` that has it at once.

    After `BODY_SECONDS`, or when the client leaves, it raises OSError instead, which Django takes for a body
    that cannot be read. Bodies longer than Django reads stay where they are: it refuses them by their length.
    """
    if not 0 < _content_length(scope) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return receive
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _body(receive)
    except TimeoutError:
        body = None

    async def receive_all() -> ASGIReceiveEvent:
        if body is None:
            raise OSError("the body did not arrive")
        return HTTPRequestEvent(type="http.request", body=body, more_body=False)

    return receive_all


async def _body(receive: ASGIReceiveCallable) -> bytes | None:
    """Return the whole body, None when the client has gone before its end."""
    parts: list[bytes] = []
    while True:
        event = await receive()
        if event["type"] != "http.request":
            return None
        parts.append(event["body"])
        if not event["more_body"]:
            return b"".join(parts)


def _content_length(scope: HTTPScope) -> int:
    lengths = [value for name, value in scope["headers"] if name == b"content-length"]
    return int(lengths[0]) if len(lengths) == 1 and lengths[0].isdigit() else 0


async def _send_all(answer: "asyncio.Queue[ASGISendEvent | None]", send: ASGISendCallable) -> None:
    while (event := await answer.get()) is not None:
        async with asyncio.timeout(SEND_SECONDS):
            await send(event)
