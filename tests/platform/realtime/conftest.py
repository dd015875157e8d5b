"""A real ASGI server in the test's own loop, and browsers' WebSockets to it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any

import pytest
import uvicorn
from asgiref.sync import sync_to_async
from channels.routing import ProtocolTypeRouter
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from websockets.asyncio.client import ClientConnection, connect

from codehub.composition.roles.server import Server
from codehub.composition.websocket import websocket
from codehub.platform.realtime.lifespan import lifespan_application
from tests.factories.accounts import make_user

ORIGIN = "http://localhost:8000"
PATIENCE = 10.0

Frame = dict[str, Any]


class Browser:
    """One WebSocket of a logged-in user."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def say(self, **frame: Any) -> None:
        await self.socket.send(json.dumps(frame))

    async def hear(self) -> Frame:
        async with asyncio.timeout(PATIENCE):
            frame: Frame = json.loads(await self.socket.recv())
        return frame

    async def subscribe(self, stream: str, cursor: int | None = None) -> Frame:
        """Subscribe and return the answer."""
        await self.say(type="subscribe", stream=stream, cursor=cursor)
        return await self.hear()

    async def hears_nothing_more(self) -> None:
        """Check that everything that was on its way before a ping has been heard."""
        await self.say(type="ping")
        assert await self.hear() == {"type": "pong"}

    async def close_code(self) -> int | None:
        async with asyncio.timeout(PATIENCE):
            await self.socket.wait_closed()
        return self.socket.close_code


Open = Callable[..., Awaitable[Browser]]


@pytest.fixture
async def port(transactional_db: None) -> AsyncIterator[int]:
    """Serve `/ws` on a free port of the loopback interface."""
    application = ProtocolTypeRouter({"websocket": websocket, "lifespan": lifespan_application})
    server = Server(
        uvicorn.Config(application, port=0, log_config=None, lifespan="on", timeout_graceful_shutdown=1)
    )
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.005)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await serving
    await sync_to_async(connections.close_all)()


@pytest.fixture
async def open_socket(port: int) -> AsyncIterator[Open]:
    """Return a function that opens a WebSocket with a session's cookie; all are closed at the end."""
    opened: list[Browser] = []

    async def open_one(session_key: str, *, origin: str | None = ORIGIN, path: str = "/ws") -> Browser:
        cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session_key}"}
        socket = await connect(
            f"ws://127.0.0.1:{port}{path}", origin=origin, additional_headers=cookie, proxy=None
        )
        opened.append(Browser(socket))
        return opened[-1]

    yield open_one
    for browser in opened:
        with suppress(TimeoutError):
            async with asyncio.timeout(1):
                await browser.socket.close()


@pytest.fixture
async def user(transactional_db: None) -> Any:
    return await sync_to_async(make_user)()


@pytest.fixture
async def session_key(user: Any) -> str:
    return await sync_to_async(log_in)(user)


@pytest.fixture
async def browser(open_socket: Open, session_key: str) -> Browser:
    return await open_socket(session_key)


@pytest.fixture
def stream(user: Any) -> str:
    return f"user:{user.pk}"


def log_in(user: Any) -> str:
    """Return the key of a new session."""
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def cut_connections(name: str) -> int:
    """End the server processes of connections with that name; return how many there were."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            " where datname = current_database() and application_name = %s",
            [name],
        )
        count: int = cursor.fetchone()[0]
    return count
