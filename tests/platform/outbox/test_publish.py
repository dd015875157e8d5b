"""What `outbox_publish` promises: the transaction's fate, numbers without gaps, and a wake-up."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from django.db import connection, connections, transaction
from django.db.transaction import TransactionManagementError
from psycopg.sql import SQL, Identifier

from codehub.platform.outbox.cursors import stream_cursor
from codehub.platform.outbox.listening import CHANNEL_SQL
from codehub.platform.outbox.models import Event
from codehub.platform.outbox.publish import publish
from tests.platform.outbox.events import Counted

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 8
EACH = 40


def channel() -> str:
    with connection.cursor() as cursor:
        cursor.execute(CHANNEL_SQL)
        return str(cursor.fetchone()[0])


@pytest.fixture
def listener() -> Iterator[psycopg.Connection[Any]]:
    params = connection.get_connection_params()
    params.pop("cursor_factory")
    with psycopg.connect(**params, autocommit=True) as listening:
        listening.execute(SQL("listen {}").format(Identifier(channel())))
        yield listening


def heard(listener: psycopg.Connection[Any]) -> list[dict[str, Any]]:
    return [json.loads(each.payload) for each in listener.notifies(timeout=5, stop_after=1)]


def test_an_event_is_published_inside_a_transaction_only() -> None:
    with pytest.raises(TransactionManagementError):
        publish(Counted(number=1))
    assert not Event.objects.exists()


def test_a_transaction_that_is_rolled_back_has_published_nothing(listener: psycopg.Connection[Any]) -> None:
    with transaction.atomic():
        publish(Counted(number=1))
        transaction.set_rollback(True)
    with transaction.atomic():
        assert publish(Counted(number=2)) == 1

    assert stream_cursor("tests:1") == 1
    assert [each["data"]["number"] for each in heard(listener)] == [2]


def test_a_stream_that_nobody_has_written_to_stands_at_zero() -> None:
    assert stream_cursor("tests:nobody") == 0


def test_the_wake_up_carries_the_event(listener: psycopg.Connection[Any]) -> None:
    with transaction.atomic():
        publish(Counted(number=7, text="žluťoučký 🐎"))

    [frame] = heard(listener)
    row = Event.objects.get()
    assert frame["data"] == row.payload
    assert (frame["stream"], frame["seq"], frame["name"]) == ("tests:1", 1, "tests.counted.v1")
    assert frame["at"] == row.occurred_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@pytest.mark.parametrize("text", ["x" * 9_000, "🐎" * 2_500])
def test_the_wake_up_of_a_big_event_carries_its_number_only(
    listener: psycopg.Connection[Any], text: str
) -> None:
    with transaction.atomic():
        publish(Counted(number=1, text=text))

    assert heard(listener) == [{"stream": "tests:1", "seq": 1, "name": "tests.counted.v1"}]
    assert Event.objects.get().payload["text"] == text


def test_no_size_in_between_is_refused_by_notify() -> None:
    for seq, length in enumerate(range(7_700, 8_100, 10), 1):
        with transaction.atomic():
            assert publish(Counted(number=1, text="x" * length)) == seq


def test_writers_side_by_side_leave_no_gap_and_commit_in_order() -> None:
    """A reader that looks all the time never sees number n without every number before it."""
    with ThreadPoolExecutor(WRITERS + 1) as threads:
        writing = [threads.submit(_write, writer) for writer in range(WRITERS)]
        watching = threads.submit(_watch, WRITERS * EACH)
        sequences = sorted(number for each in writing for number in each.result())
        gaps = watching.result()

    assert sequences == list(range(1, WRITERS * EACH + 1))
    assert gaps == []


def _write(writer: int) -> list[int]:
    try:
        return [_publish_one(writer, number) for number in range(EACH)]
    finally:
        connections.close_all()


def _publish_one(writer: int, number: int) -> int:
    with transaction.atomic():
        return publish(Counted(number=writer * EACH + number))


def _watch(total: int) -> list[tuple[int, int]]:
    """Return every look that saw fewer rows than the highest number says."""
    gaps, highest = [], 0
    try:
        while highest < total:
            with connection.cursor() as cursor:
                cursor.execute("select count(*), coalesce(max(seq), 0) from outbox_event")
                count, highest = cursor.fetchone()
            if count != highest:
                gaps.append((count, highest))
        return gaps
    finally:
        connections.close_all()
