"""Snapshot plus events is a fresh snapshot, whatever breaks in between."""

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import partial
from typing import Any

import psycopg
import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection, connections, transaction
from websockets.exceptions import ConnectionClosed

from codehub.platform.health.checks import Health
from codehub.platform.outbox.cursors import stream_cursor
from codehub.platform.outbox.models import Event
from codehub.platform.outbox.publish import publish
from codehub.platform.realtime import hub as hub_module
from codehub.platform.realtime.consumer import RealtimeConsumer
from codehub.platform.realtime.health import hub_health
from codehub.platform.realtime.lifespan import current_hub, realtime_lifespan
from codehub.platform.realtime.mailbox import Mailbox
from tests.platform.realtime.conftest import PATIENCE, Browser, Frame, Open, cut_connections
from tests.platform.realtime.events import Noted, note

LISTENER = "codehub-realtime-listen"
READER = "codehub-realtime-read"
WRITERS = 3
EACH = 40


@pytest.fixture(autouse=True)
def reconnect_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "RETRY_SECONDS", 0.02)


@pytest.fixture
async def ledger(user: Any) -> AsyncIterator[str]:
    """A table that the events speak of."""
    await _execute("create table tests_ledger (stream text, number int)")
    yield "tests_ledger"
    await _execute("drop table tests_ledger")


async def test_events_published_while_nobody_listened_arrive(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    for number in range(1, 6):
        assert await sync_to_async(cut_connections)(LISTENER) <= 1
        await note(stream, number)
        assert (await browser.hear())["seq"] == number
    await browser.hears_nothing_more()


async def test_health_tells_whether_anybody_listens(
    browser: Browser, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await browser.subscribe(stream)
    hub = current_hub()
    assert hub is not None
    await _until(lambda: hub.listening)
    assert hub_health(hub) == Health(data={"subscriptions": 1})
    monkeypatch.setattr(hub_module, "RETRY_SECONDS", PATIENCE)
    await sync_to_async(cut_connections)(LISTENER)
    await _until(lambda: hub_health(hub).status == "degraded")


async def test_the_reading_connection_is_replaced(browser: Browser, stream: str) -> None:
    await note(stream, 1)
    for _ in range(3):
        await browser.subscribe(stream, cursor=0)
        assert (await browser.hear())["seq"] == 1
        assert await sync_to_async(cut_connections)(READER) == 1


async def test_doubled_false_and_early_wake_ups_change_nothing(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    await note(stream, 1)
    first = await browser.hear()
    wake_up = {key: first[key] for key in ("stream", "seq", "name", "data", "at")}
    await _notify(wake_up)
    await _notify(wake_up)
    await _notify({"stream": stream, "seq": 1, "name": "tests.noted.v1"})
    await note(stream, 2)
    assert (await browser.hear())["seq"] == 2
    await browser.hears_nothing_more()


async def test_a_lost_wake_up_only_delays(
    browser: Browser, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await browser.subscribe(stream)
    await note(stream, 1)
    await browser.hear()
    # an event whose notification never came shows as a gap at the next one
    await _execute(
        "insert into outbox_event (stream, seq, name, payload) values (%s, 2, 'tests.noted.v1', '{}')", stream
    )
    await _execute("update outbox_stream set last_seq = 2 where stream = %s", stream)
    await note(stream, 3)
    assert [(await browser.hear())["seq"] for _ in range(2)] == [2, 3]


async def test_heads_are_compared_from_time_to_time(
    open_socket: Open, session_key: str, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "HEADS_EVERY_SECONDS", 0.05)
    await sync_to_async(cut_connections)(LISTENER)
    browser = await open_socket(session_key)
    await browser.subscribe(stream)
    await _execute("insert into outbox_stream values (%s, 1)", stream)
    await _execute(
        "insert into outbox_event (stream, seq, name, payload) values (%s, 1, 'tests.noted.v1', '{}')", stream
    )
    assert (await browser.hear())["seq"] == 1


class Page:
    """A page of the browser application: a snapshot over REST, then events on top, reconnecting for ever.

    A snapshot may be newer than its cursor, never older, so applying an event twice must change nothing;
    what arrives on the wire has to be exact.
    """

    def __init__(self, open_socket: Open, session_key: str, stream: str, dice: random.Random) -> None:
        self.cursor = 0
        self.numbers: set[int] = set()
        self.resets = 0
        self.reconnects = 0
        self._open = open_socket
        self._session_key = session_key
        self._stream = stream
        self._dice = dice
        self._expected = 0

    async def live(self) -> None:
        await self._fetch_snapshot()
        while True:
            with suppress(ConnectionClosed, TimeoutError):
                await self._one_connection()
            self.reconnects += 1

    async def _one_connection(self) -> None:
        browser = await self._open(self._session_key)
        await browser.say(type="subscribe", stream=self._stream, cursor=self.cursor)
        self._expected = self.cursor + 1
        while True:
            if self._dice.random() < 0.05:
                await browser.socket.close()
            await self._apply(json.loads(await browser.socket.recv()))

    async def _apply(self, frame: Frame) -> None:
        if frame["type"] == "reset":
            self.resets += 1
            self._expected = frame["cursor"] + 1
            await self._fetch_snapshot()
        elif frame["type"] == "event":
            assert frame["seq"] == self._expected, "an event was dropped, doubled or out of order"
            self._expected += 1
            if frame["seq"] > self.cursor:
                self.numbers.add(frame["data"]["number"])
                self.cursor = frame["seq"]

    async def _fetch_snapshot(self) -> None:
        self.cursor, self.numbers = await _snapshot(self._stream)


async def test_snapshot_and_events_are_a_fresh_snapshot_whatever_breaks(
    open_socket: Open, session_key: str, stream: str, ledger: str
) -> None:
    dice = random.Random(20261120)
    pages = [Page(open_socket, session_key, stream, random.Random(seed)) for seed in range(4)]
    living = [asyncio.create_task(page.live()) for page in pages]
    breaking = asyncio.create_task(_break_things(dice, stream))
    try:
        await asyncio.gather(*(asyncio.to_thread(_write, stream, writer) for writer in range(WRITERS)))
        breaking.cancel()
        cursor, numbers = await _snapshot(stream)
        assert (cursor, len(numbers)) == (WRITERS * EACH, WRITERS * EACH)
        await _until_settled(pages, living, cursor)
    finally:
        for task in (breaking, *living):
            task.cancel()
        await asyncio.gather(breaking, *living, return_exceptions=True)

    for page in pages:
        assert page.numbers == numbers
    assert sum(page.reconnects for page in pages) > 0
    assert sum(page.resets for page in pages) > 0


async def _until_settled(pages: list[Page], living: list["asyncio.Task[None]"], cursor: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while any(page.cursor < cursor for page in pages):
        for task in living:
            if task.done():
                task.result()
        assert time.monotonic() < deadline, [(page.cursor, page.resets) for page in pages]
        await asyncio.sleep(0.01)


async def _break_things(dice: random.Random, stream: str) -> None:
    while True:
        await asyncio.sleep(dice.uniform(0.01, 0.05))
        what = dice.choice(("listener", "reader", "history"))
        if what == "history":
            await sync_to_async(Event.objects.filter(stream=stream).delete)()
        else:
            await sync_to_async(cut_connections)(LISTENER if what == "listener" else READER)


def _write(stream: str, writer: int) -> None:
    dice = random.Random(writer)
    try:
        for number in range(EACH):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("insert into tests_ledger values (%s, %s)", [stream, writer * EACH + number])
                publish(Noted(on=stream, number=writer * EACH + number))
            time.sleep(dice.uniform(0, 0.03))
    finally:
        connections.close_all()


@sync_to_async
def _snapshot(stream: str) -> tuple[int, set[int]]:
    """Read as a page's REST call does: the cursor first, then the rows, in one transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        at = stream_cursor(stream)
        cursor.execute("select number from tests_ledger where stream = %s", [stream])
        return at, {row[0] for row in cursor.fetchall()}


@sync_to_async
def _execute(sql: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, list(params))


@sync_to_async
def _notify(payload: Frame) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(name, %s) from outbox_channel", [json.dumps(payload)])


class StuckClient:
    """The server's side of a connection whose client does not read: `send` returns when the test lets it."""

    def __init__(self, session_key: str) -> None:
        cookie = f"{settings.SESSION_COOKIE_NAME}={session_key}"
        headers = [(b"origin", b"http://localhost:8000"), (b"cookie", cookie.encode())]
        self.scope = {"type": "websocket", "path": "/ws", "headers": headers}
        self.incoming: asyncio.Queue[Frame] = asyncio.Queue()
        self.sent: list[Frame] = []
        self.reads = asyncio.Event()
        self.reads.set()

    async def send(self, message: Frame) -> None:
        await self.reads.wait()
        if "text" in message:
            self.sent.append(json.loads(message["text"]))

    async def say(self, **frame: Any) -> None:
        await self.incoming.put({"type": "websocket.receive", "text": json.dumps(frame)})

    def start(self) -> "asyncio.Task[None]":
        self.incoming.put_nowait({"type": "websocket.connect"})
        return asyncio.create_task(RealtimeConsumer.as_asgi()(self.scope, self.incoming.get, self.send))

    async def until(self, kind: str) -> Frame:
        await _until(lambda: any(frame["type"] == kind for frame in self.sent))
        return next(frame for frame in self.sent if frame["type"] == kind)


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - what is waited for sets no event
            await asyncio.sleep(0.005)


async def test_a_slow_client_gets_a_reset_and_then_what_follows(
    session_key: str, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codehub.platform.realtime.consumer.Mailbox", partial(Mailbox, max_frames=8))
    client = StuckClient(session_key)
    async with realtime_lifespan() as hub:
        serving = client.start()
        await client.say(type="subscribe", stream=stream)
        await client.until("subscribed")
        client.reads.clear()
        await note(stream, *range(1, 31))
        [subscription] = hub._subscriptions[stream]
        await _until(lambda: subscription.wanted == 30)
        client.reads.set()
        reset = await client.until("reset")
        await note(stream, 31)
        await _until(lambda: any(frame.get("seq") == 31 for frame in client.sent))
        client.incoming.put_nowait({"type": "websocket.disconnect", "code": 1001})
        await serving
    await sync_to_async(connections.close_all)()

    events = [frame["seq"] for frame in client.sent if frame["type"] == "event"]
    before = [seq for seq in events if seq <= reset["cursor"]]
    assert before == list(range(1, len(before) + 1))
    assert len(before) < 8
    assert [seq for seq in events if seq > reset["cursor"]] == list(range(reset["cursor"] + 1, 32))


async def test_a_client_that_takes_nothing_at_all_is_given_up(
    session_key: str, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codehub.platform.realtime.consumer.SEND_SECONDS", 0.05)
    client = StuckClient(session_key)
    async with realtime_lifespan() as hub:
        serving = client.start()
        await client.say(type="subscribe", stream=stream)
        await client.until("subscribed")
        client.reads.clear()
        await note(stream, 1)
        async with asyncio.timeout(PATIENCE):
            await serving
        assert hub.subscriptions == 0
    await sync_to_async(connections.close_all)()


async def test_a_client_that_subscribes_while_the_database_is_away_is_told_to_come_back(
    browser: Browser, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object, **__: object) -> None:
        raise psycopg.OperationalError("connection refused")

    monkeypatch.setattr("codehub.platform.realtime.reader.connect", away)
    await sync_to_async(cut_connections)(READER)
    await browser.say(type="subscribe", stream=stream, cursor=0)
    assert await browser.close_code() == 1013


async def test_without_a_hub_clients_are_sent_elsewhere(session_key: str) -> None:
    client = StuckClient(session_key)
    closed: list[Frame] = []

    async def send(message: Frame) -> None:
        closed.append(message)

    client.incoming.put_nowait({"type": "websocket.connect"})
    client.incoming.put_nowait({"type": "websocket.disconnect", "code": 1013})
    await RealtimeConsumer.as_asgi()(client.scope, client.incoming.get, send)
    assert [(each["type"], each.get("code")) for each in closed] == [
        ("websocket.accept", None),
        ("websocket.close", 1013),
    ]
