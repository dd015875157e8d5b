"""The relay as the scheduler runs it: woken at once, robust against a database that comes and goes."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections, transaction

from codehub.platform.health.checks import Health
from codehub.platform.outbox.delivery import deliver_due
from codehub.platform.outbox.handlers import on
from codehub.platform.outbox.health import outbox_health
from codehub.platform.outbox.listening import connect, listen
from codehub.platform.outbox.models import Delivery
from codehub.platform.outbox.publish import publish
from codehub.platform.outbox.relay import DUE_SUFFIX, Relay
from codehub.platform.outbox.subscriptions import sync_subscriptions
from tests.platform.outbox.conftest import Subscribe
from tests.platform.outbox.events import Counted, Echoed, echoes

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).parents[3]
NEVER = 3_600.0
PATIENCE = 10.0


def echo(event: Counted) -> None:
    publish(Echoed(number=event.number))


def emit(number: int) -> None:
    with transaction.atomic():
        publish(Counted(number=number))


def unheard() -> None:
    with transaction.atomic():
        publish(Echoed(number=0))


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


def emit_many(count: int) -> None:
    with transaction.atomic():
        for number in range(count):
            publish(Counted(number=number))


@pytest.fixture(autouse=True)
async def close_connections() -> AsyncIterator[None]:
    """Close what the thread behind `sync_to_async` has opened, so that the database can be dropped."""
    yield
    await sync_to_async(connections.close_all)()


@asynccontextmanager
async def running(relay: Relay) -> AsyncIterator[None]:
    task = asyncio.create_task(relay.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def eventually(look: Callable[[], object], expected: object) -> None:
    deadline = time.monotonic() + PATIENCE
    while (seen := await sync_to_async(look)()) != expected:
        assert time.monotonic() < deadline, f"{seen} is not {expected}"
        await asyncio.sleep(0.01)


async def test_publishing_wakes_the_relay(subscribe: Subscribe) -> None:
    await sync_to_async(subscribe)(echo)
    async with running(Relay(poll_seconds=NEVER)):
        for number in range(5):
            await sync_to_async(emit)(number)
            await eventually(echoes, list(range(number + 1)))


async def test_only_what_somebody_handles_wakes_the_relay(subscribe: Subscribe) -> None:
    await sync_to_async(subscribe)(echo)
    async with await connect(application_name="test") as listener:
        everything, due = await listen(listener), await listen(listener, suffix=DUE_SUFFIX)
        await sync_to_async(unheard)()
        await sync_to_async(emit)(1)
        heard = [told.channel async for told in listener.notifies(timeout=PATIENCE, stop_after=3)]
    assert heard == [everything, due, everything]


async def test_what_was_published_before_the_relay_started_is_delivered(subscribe: Subscribe) -> None:
    await sync_to_async(subscribe)(echo)
    await sync_to_async(emit)(1)
    async with running(Relay(poll_seconds=NEVER)):
        await eventually(echoes, [1])


async def test_a_lost_listening_connection_only_delays(
    subscribe: Subscribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codehub.platform.outbox.relay.RECONNECT_SECONDS", 0.05)
    await sync_to_async(subscribe)(echo)
    async with running(Relay(poll_seconds=NEVER)):
        await eventually(lambda: cut_connections("codehub-relay"), 1)
        await sync_to_async(emit)(1)
        await eventually(echoes, [1])
        await sync_to_async(emit)(2)
        await eventually(echoes, [1, 2])


async def test_polling_finds_what_no_wake_up_announced(subscribe: Subscribe) -> None:
    await sync_to_async(subscribe)(echo)
    async with running(Relay(poll_seconds=0.02)):
        await sync_to_async(emit)(1)
        await eventually(echoes, [1])
        await sync_to_async(Delivery.objects.update)(state=Delivery.PENDING)
        await eventually(echoes, [1, 1])


async def test_stopping_the_relay_lets_the_running_handler_finish(subscribe: Subscribe) -> None:
    started, stopping = threading.Event(), threading.Event()

    def slow_echo(event: Counted) -> None:
        started.set()
        assert stopping.wait(PATIENCE)
        publish(Echoed(number=event.number))

    await sync_to_async(subscribe)(slow_echo)
    async with running(Relay(poll_seconds=NEVER)):
        await sync_to_async(emit_many)(3)
        assert await asyncio.to_thread(started.wait, PATIENCE)
        # the handler goes on only after the relay was told to stop
        asyncio.get_running_loop().call_later(0.05, stopping.set)
    assert await sync_to_async(echoes)() == [0]
    assert await sync_to_async(Delivery.objects.filter(state=Delivery.PENDING).count)() == 2


async def test_health_tells_of_dead_letters(subscribe: Subscribe) -> None:
    await sync_to_async(subscribe)(echo)
    relay = Relay(poll_seconds=NEVER)
    assert (await sync_to_async(outbox_health)(relay)).status == "unhealthy"
    async with running(relay):
        await eventually(lambda: outbox_health(relay), Health())
        await sync_to_async(emit)(1)
        await eventually(echoes, [1])
        await sync_to_async(Delivery.objects.update)(state=Delivery.DEAD)
        health = await sync_to_async(outbox_health)(relay)
    assert (health.status, health.data) == ("degraded", {"dead_letters": 1})


def test_a_relay_killed_in_the_middle_of_a_handler_loses_and_doubles_nothing(subscribe: Subscribe) -> None:
    on(Counted, name="tests.echo")(echo)
    sync_subscriptions()
    for number in range(4):
        emit(number)

    relay = _start_relay(hang_on=2)
    assert relay.stdout is not None
    assert relay.stdout.readline() == b"hanging\n"
    relay.send_signal(signal.SIGKILL)
    relay.wait()
    relay.stdout.close()
    assert echoes() == [0, 1]

    _deliver_until_free()
    assert sorted(echoes()) == [0, 1, 2, 3]


def _start_relay(*, hang_on: int) -> subprocess.Popen[bytes]:
    params = connection.get_connection_params()
    url = f"postgres://{params['user']}:{params.get('password', '')}@/{params['dbname']}"
    where = f"?host={params['host']}&port={params.get('port', 5432)}"
    env = {**os.environ, "DATABASE_URL": url + where, "HANG_ON": str(hang_on), "PYTHONPATH": "src:judge:."}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.platform.outbox.relay_process"],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
    )


def _deliver_until_free() -> None:
    """The server notices a moment later that its client is dead, and only then gives the row back."""
    deadline = time.monotonic() + PATIENCE
    while Delivery.objects.filter(state=Delivery.PENDING).exists():
        deliver_due()
        assert time.monotonic() < deadline
