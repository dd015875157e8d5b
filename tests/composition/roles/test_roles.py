"""Each role becomes ready, tells how it is, and stops without dropping anything."""

import asyncio
import signal
import socket
from urllib.parse import urlsplit

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connections
from django.test import Client
from websockets.asyncio.client import connect

from codehub.composition.roles.__main__ import HELP, main, parse
from tests.composition.roles.conftest import StartRole
from tests.factories.accounts import make_user

ORIGIN = "http://localhost:8000"


@pytest.mark.parametrize(
    ("role", "dependencies"),
    [
        ("web", {"database", "realtime"}),
        ("realtime", {"database", "realtime"}),
        ("worker", {"database", "queue"}),
        ("scheduler", {"database", "outbox", "schedule"}),
    ],
)
def test_a_role_tells_its_health_and_stops_when_told(
    start_role: StartRole, role: str, dependencies: set[str]
) -> None:
    running = start_role(role)
    status, report = running.health("/health/ready")
    assert (status, report["service"]) == (200, role)
    assert dependencies <= set(report["dependencies"])
    assert running.health("/health/live")[0] == 200
    assert running.health("/health")[1]["status"] in {"healthy", "degraded", "unhealthy"}

    running.process.send_signal(signal.SIGTERM)
    assert running.process.wait(20) == 0


@pytest.mark.parametrize("nonsense", [b"\r\n\r\n", b"x" * 20_000, b"POST /health HTTP/1.1\r\n\r\n"])
def test_the_health_listener_bears_whatever_is_sent_to_it(start_role: StartRole, nonsense: bytes) -> None:
    worker = start_role("worker")
    address = urlsplit(worker.url)
    with socket.create_connection((address.hostname, address.port), timeout=5) as probe:
        probe.sendall(nonsense)
        assert b" 200 " not in probe.recv(65_536)
    assert worker.health("/health/live")[0] == 200
    assert worker.health("/nothing")[0] == 404


def test_a_role_that_drains_reports_it_and_still_answers(start_role: StartRole) -> None:
    web = start_role("web", "--drain-seconds", "1")
    web.process.send_signal(signal.SIGTERM)
    status, report = web.health("/health/ready")
    while status == 200:  # the signal is on its way
        status, report = web.health("/health/ready")
    assert (status, report["status"]) == (503, "unhealthy")
    assert web.health("/health/live")[0] == 200
    assert web.process.wait(20) == 0


async def test_stopping_ends_websockets_with_a_code_that_says_come_back(start_role: StartRole) -> None:
    web = await sync_to_async(start_role)("web")
    cookie = await sync_to_async(_log_in)()
    async with connect(
        web.url.replace("http", "ws") + "/ws",
        origin=ORIGIN,
        additional_headers={"Cookie": cookie},
        proxy=None,
    ) as socket_:
        await socket_.send('{"type": "ping"}')
        assert await socket_.recv() == '{"type":"pong"}'
        web.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            await socket_.wait_closed()
        assert socket_.close_code == 1012
    assert await asyncio.to_thread(web.process.wait, 20) == 0
    await sync_to_async(connections.close_all)()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["web", "--colour"],
        ["worker", "--port", "1"],
        ["web", "--port", "x"],
        ["web", "--serv", "x"],
    ],
)
def test_an_unknown_role_or_option_is_answered_with_what_there_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_judge_gets_its_own_options_and_nothing_of_django(monkeypatch: pytest.MonkeyPatch) -> None:
    class Replaced(Exception):
        """`execv` does not return: the program is another one from there on."""

    def execv(program: str, command: list[str]) -> None:
        raise Replaced(command[1:])

    monkeypatch.setattr("os.execv", execv)
    with pytest.raises(Replaced) as replaced:
        main(["judge", "--slots", "2", "--allow-degraded"])
    assert replaced.value.args == (["-m", "codehub_judge.agent", "--slots", "2", "--allow-degraded"],)


def test_every_role_is_described() -> None:
    assert set(HELP) == {"web", "realtime", "worker", "scheduler", "judge"}


def _log_in() -> str:
    client = Client()
    client.force_login(make_user())
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
