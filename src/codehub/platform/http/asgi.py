"""Between an ASGI server and a WSGI handler: what a WSGI environment cannot carry is taken out."""

from typing import Any

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGISendCallable, HTTPScope


class Http:
    """Drop headers with an underscore, which WSGI cannot tell from the dashed ones that a proxy sets."""

    def __init__(self, app: Any) -> None:
        self.app: ASGI3Application = app

    async def __call__(self, scope: HTTPScope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        scope["headers"] = [(name, value) for name, value in scope["headers"] if b"_" not in name]
        await self.app(scope, receive, send)
