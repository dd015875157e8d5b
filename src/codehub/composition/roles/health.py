"""Health of a role that serves no HTTP: the three addresses of architecture.md on a small listener."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from django.db import close_old_connections

from codehub.platform.health.checks import process_report

# what a question may be long and how long it may take
REQUEST_BYTES = 8192
REQUEST_SECONDS = 5.0
ADDRESSES = ("/health", "/health/ready", "/health/live")

Report = dict[str, Any]


@asynccontextmanager
async def health_listener(role: str, *, host: str, port: int | None) -> AsyncIterator[None]:
    """Answer health questions on a port as long as the context lasts; nothing is opened without a port."""
    if port is None:
        yield
        return
    server = await asyncio.start_server(_answer_for(role), host, port, limit=REQUEST_BYTES)
    async with server:
        yield


def _answer_for(role: str) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Any]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(REQUEST_SECONDS):
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(await _respond(role, head))
                await writer.drain()
        except (TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return  # whoever asked has gone, or never spoke HTTP
        finally:
            writer.close()

    return answer


def health_application(role: str) -> Any:
    """Return the same as an ASGI application, for a role that has a server but no pages."""

    async def application(scope: Any, receive: Any, send: Any) -> None:
        status, report = await _judge(role, scope["path"])
        headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": status.value, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(report, default=str).encode()})

    return application


async def _respond(role: str, head: bytes) -> bytes:
    words = head.split(b" ", 2)
    target = words[1].decode("latin-1") if len(words) == 3 and words[0] == b"GET" else ""
    return _http(*await _judge(role, target.partition("?")[0]))


async def _judge(role: str, path: str) -> tuple[HTTPStatus, Report]:
    if path not in ADDRESSES:
        return HTTPStatus.NOT_FOUND, {"detail": "Here are /health, /health/live and /health/ready only."}
    if path == "/health/live":
        return HTTPStatus.OK, {"status": "healthy", "service": role, "dependencies": {}}
    report = await asyncio.to_thread(_report, role)
    bad = report["status"] == "unhealthy"
    return HTTPStatus.SERVICE_UNAVAILABLE if bad else HTTPStatus.OK, report


def _report(role: str) -> Report:
    try:
        return process_report(role)
    finally:
        close_old_connections()


def _http(status: HTTPStatus, report: Report) -> bytes:
    body = json.dumps(report, default=str).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body
