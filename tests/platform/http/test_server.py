"""The real entry behind a real server: sockets, threads, WebSockets."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from ipaddress import ip_network

import httpx
import pytest
import uvicorn
from django.test import override_settings
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from codehub.composition.asgi import application
from codehub.platform.http import asgi
from codehub.platform.settings.config import get_config
from tests.platform.http.example_urls import LARGE

TOKEN = "a" * 32
ORIGIN = "http://localhost:8000"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Host and port of a running server."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(application, log_config=None, access_log=False, proxy_headers=False, lifespan="on")
    )
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])))
    with override_settings(ROOT_URLCONF="tests.platform.http.example_urls"):
        thread.start()
        deadline = time.monotonic() + 20
        while not server.started and time.monotonic() < deadline:
            threading.Event().wait(0.01)
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(20)
    assert not thread.is_alive()


@pytest.fixture
def browser(address: str, transactional_db: None) -> Iterator[httpx.Client]:
    headers = {"X-CSRFToken": TOKEN, "Cookie": f"csrftoken={TOKEN}"}
    with httpx.Client(base_url=f"http://{address}/api/v1", headers=headers) as client:
        yield client


def test_an_operation_answers(browser: httpx.Client) -> None:
    assert browser.get("/list?limit=2").json() == {"items": [0, 1], "next_cursor": None}
    assert browser.post("/notes", json={"text": "über"}).json()["text"] == "über"


@pytest.mark.parametrize("size", [2_000_000, 12_000_000])
def test_a_body_that_is_too_large_gets_its_answer_and_not_a_reset(browser: httpx.Client, size: int) -> None:
    for _ in range(3):
        response = browser.post("/notes", json={"text": "x" * size})
        assert (response.status_code, response.json()["code"]) == (413, "body_too_large")
    assert browser.post("/notes", json={"text": "small"}).status_code == 201


def test_a_header_with_an_underscore_cannot_pass_for_a_proxys(browser: httpx.Client) -> None:
    with override_settings(CODEHUB_RATE_LIMITS=True, CODEHUB_TRUSTED_PROXIES=(ip_network("127.0.0.1"),)):
        real = {"X-Forwarded-For": "198.51.100.7"}
        forged = [{**real, "X_Forwarded_For": f"203.0.113.{number}"} for number in range(4)]
        codes = [browser.get("/limited", headers=headers).status_code for headers in forged]
    assert codes == [200, 200, 200, 429]


SLOW_POST = (
    b"POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    b"Cookie: csrftoken=%b\r\nX-CSRFToken: %b\r\nContent-Length: 20\r\n\r\n{"
) % (TOKEN.encode(), TOKEN.encode())
LARGE_GET = b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"


@contextmanager
def slow_clients(address: str, request: bytes) -> Iterator[list[socket.socket]]:
    """Connections that have sent something and do nothing more, more of them than there are threads."""
    host, _, port = address.partition(":")
    with ExitStack() as stack:
        clients: list[socket.socket] = []
        for _ in range(get_config().web_threads + 2):
            wire = stack.enter_context(socket.socket())
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            wire.settimeout(20)
            wire.connect((host, int(port)))
            wire.sendall(request)
            clients.append(wire)
        yield clients


@pytest.mark.parametrize("request_bytes", [SLOW_POST, LARGE_GET], ids=["bodies", "readers"])
def test_slow_clients_keep_nobody_else_out(address: str, browser: httpx.Client, request_bytes: bytes) -> None:
    with slow_clients(address, request_bytes) as clients:
        for _ in range(3):
            assert browser.get("/list", timeout=5).status_code == 200
        if request_bytes is SLOW_POST:
            clients[0].sendall(b'"text": "at last" }')
            assert clients[0].recv(12) == b"HTTP/1.1 201"


def test_a_body_that_never_comes_is_given_up(
    address: str, browser: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asgi, "BODY_SECONDS", 0.05)
    with slow_clients(address, SLOW_POST) as clients:
        answers = [client.recv(12) for client in clients]
    assert set(answers) == {b"HTTP/1.1 400"}


def test_a_client_that_reads_nothing_is_given_up(
    address: str, browser: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asgi, "SEND_SECONDS", 0.05)
    with slow_clients(address, LARGE_GET) as clients:
        assert browser.get("/list").status_code == 200
        read = sum(len(part) for part in iter(lambda: clients[0].recv(1 << 16), b""))
    assert read < LARGE


@pytest.mark.parametrize(
    "request_line",
    [b"GET /api/v1/%ff%fe HTTP/1.1", b"GET /api/v1/list?cursor=%ff%00 HTTP/1.1", b"GET /api/%00 HTTP/1.1"],
)
def test_bytes_that_are_no_text_are_an_error_and_not_a_crash(
    address: str, transactional_db: None, request_line: bytes
) -> None:
    host, _, port = address.partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(request_line + b"\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        status = int(wire.makefile("rb").readline().split()[1])
    assert status < 500


def test_a_websocket_is_refused_elsewhere_and_to_strangers(address: str, transactional_db: None) -> None:
    for path, origin in (("/elsewhere", ORIGIN), ("/ws", "https://evil.example")):
        with pytest.raises(InvalidStatus) as refused:
            connect(f"ws://{address}{path}", origin=origin)
        assert refused.value.response.status_code == 403


@pytest.mark.parametrize("path", ["/ws", "/ws/", "/ws/notifications", "/ws/notifications/"])
def test_a_websocket_without_session_is_told_to_log_in(
    address: str, transactional_db: None, path: str
) -> None:
    with connect(f"ws://{address}{path}", origin=ORIGIN) as live, pytest.raises(ConnectionClosed) as closed:
        live.recv(timeout=10)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4401
