"""uvicorn as CodeHub runs it: one process, our logs, WebSockets ended with 1012 when it stops."""

import asyncio
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from codehub.composition.roles.stopping import stop_on_signals

# the longest frame a client may send; what the protocol allows is shorter and answered with 1009
WS_MAX_BYTES = 16_384
# longer than any request may take, shorter than a supervisor's patience
DRAIN_SECONDS = 20


class Server(uvicorn.Server):
    """Leaves signals to the role: uvicorn's own handlers would end the process with the signal's number."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def serve(application: Any, options: Namespace) -> None:
    """Serve an ASGI application until SIGTERM; requests that run are answered first."""
    config = uvicorn.Config(
        application,
        host=options.host,
        port=options.port,
        loop="asyncio",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # our own middleware knows whom to believe
        ws_max_size=WS_MAX_BYTES,
        ws_per_message_deflate=False,  # costs memory for each connection and gains little on short frames
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    asyncio.run(_serve(Server(config), options.drain_seconds))


async def _serve(server: Server, drain_seconds: float) -> None:
    stop = stop_on_signals()
    serving = asyncio.create_task(server.serve(), name="serve")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not serving.done():
        # a gateway notices that this process is not ready and sends new requests elsewhere
        await asyncio.sleep(drain_seconds)
        server.should_exit = True
    await serving
