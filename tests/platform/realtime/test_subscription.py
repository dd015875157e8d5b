"""One subscriber on one stream: whatever wakes it up, and how often, the client hears every event once."""

import asyncio
import json
import random

import pytest

from codehub.platform.realtime.events import LiveEvent, Tail, event_of_row
from codehub.platform.realtime.mailbox import Mailbox
from codehub.platform.realtime.subscription import Subscription

STREAM = "user:1"


def event(seq: int, text: str = "") -> LiveEvent:
    return event_of_row(STREAM, seq, "tests.noted.v1", {"text": text}, "2026-11-20T00:00:00.000000Z")


def tail(after: int, last_seq: int, *, complete: bool = True) -> Tail:
    return Tail(
        last_seq, [event(seq) for seq in range(after + 1, last_seq + 1)] if complete else [], complete
    )


async def drain(mailbox: Mailbox) -> list[tuple[str, int]]:
    """Return `(type, seq or cursor)` of every frame."""
    frames = []
    while (frame := await mailbox.next(0)) is not None:
        fields = json.loads(frame.text)
        frames.append((fields["type"], fields.get("seq", fields.get("cursor"))))
    return frames


def started(mailbox: Mailbox, at: int = 0) -> Subscription:
    subscription = Subscription(STREAM, mailbox)
    subscription.start(None, Tail(at, [], complete=False))
    return subscription


async def test_events_in_order_are_passed_on() -> None:
    mailbox = Mailbox()
    subscription = started(mailbox, at=4)
    subscription.offer(event(5))
    subscription.offer(event(6))
    assert not subscription.behind
    assert await drain(mailbox) == [("subscribed", 4), ("event", 5), ("event", 6)]


async def test_an_event_heard_while_the_rows_are_read_is_not_lost() -> None:
    """It may be in the rows already, or not yet: both before and after `start` it counts once."""
    mailbox = Mailbox()
    subscription = Subscription(STREAM, mailbox)
    subscription.offer(event(3))
    subscription.start(0, tail(0, 2))
    assert subscription.behind
    subscription.catch_up(tail(2, 3))
    assert not subscription.behind
    assert await drain(mailbox) == [("subscribed", 2), ("event", 1), ("event", 2), ("event", 3)]


async def test_drops_doubles_and_disorder_of_wake_ups_change_nothing() -> None:
    dice = random.Random(20261120)
    for _ in range(200):
        mailbox = Mailbox(max_frames=10_000, max_bytes=10**9)
        subscription = started(mailbox)
        last_seq = 0
        wake_ups: list[LiveEvent] = []
        for _ in range(30):
            last_seq += 1
            wake_ups += [event(last_seq)] * dice.choice((0, 1, 1, 1, 2))
            if dice.random() < 0.3:
                dice.shuffle(wake_ups)
            while wake_ups and dice.random() < 0.8:
                subscription.offer(wake_ups.pop(0))
            if subscription.behind and dice.random() < 0.7:
                subscription.catch_up(tail(subscription.seen or 0, last_seq))
        subscription.offer(LiveEvent(STREAM, last_seq, None))
        if subscription.behind:
            subscription.catch_up(tail(subscription.seen or 0, last_seq))
        assert await drain(mailbox) == [
            ("subscribed", 0),
            *(("event", seq) for seq in range(1, last_seq + 1)),
        ]


async def test_a_gap_that_the_rows_cannot_fill_is_a_reset() -> None:
    mailbox = Mailbox()
    subscription = started(mailbox)
    subscription.offer(event(1))
    subscription.offer(event(400))
    subscription.catch_up(tail(1, 400, complete=False))
    subscription.offer(event(401))
    # what had not been sent before the reset is of no use any more
    assert await drain(mailbox) == [("subscribed", 0), ("reset", 400), ("event", 401)]


@pytest.mark.parametrize("mailbox", [Mailbox(max_frames=4), Mailbox(max_bytes=700)])
async def test_a_client_that_does_not_read_costs_no_more_than_its_mailbox(mailbox: Mailbox) -> None:
    subscription = started(mailbox)
    for seq in range(1, 1_001):
        subscription.offer(event(seq))
        assert len(mailbox) <= 8
    frames = await drain(mailbox)
    resets = [seq for kind, seq in frames if kind == "reset"]
    assert len(resets) == 1
    assert frames == [
        ("subscribed", 0),
        ("reset", resets[0]),
        *(("event", seq) for seq in range(resets[0] + 1, 1_001)),
    ]


async def test_an_event_bigger_than_the_mailbox_is_a_reset() -> None:
    mailbox = Mailbox(max_bytes=500)
    subscription = started(mailbox)
    subscription.offer(event(1, "x" * 600))
    subscription.offer(event(2))
    assert await drain(mailbox) == [("subscribed", 0), ("reset", 1), ("event", 2)]


async def test_a_full_mailbox_makes_its_client_wait_with_the_next_message() -> None:
    mailbox = Mailbox(max_frames=1)
    mailbox.put("{}")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await mailbox.wait_for_room()
    await mailbox.next(0)
    await mailbox.wait_for_room()
