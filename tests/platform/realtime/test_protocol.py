"""What a client may say to `/ws` and what it hears."""

import json
import re

import pytest
from asgiref.sync import sync_to_async
from django.test import override_settings
from websockets.exceptions import InvalidStatus

from codehub.platform.outbox.models import Event
from codehub.platform.realtime.commands import MAX_MESSAGE_BYTES
from codehub.platform.realtime.consumer import MAX_SUBSCRIPTIONS
from codehub.platform.realtime.reader import REPLAY_LIMIT
from codehub.platform.realtime.streams import register_stream
from tests.platform.realtime.conftest import Browser, Open
from tests.platform.realtime.events import note

NONSENSE = [
    "{",
    "[]",
    "null",
    "[" * 3_000,
    '{"type": "shout"}',
    '{"type": "subscribe"}',
    '{"type": "subscribe", "stream": 7}',
    '{"type": "subscribe", "stream": "user"}',
    '{"type": "subscribe", "stream": ":x"}',
    '{"type": "subscribe", "stream": "user:\\u0000"}',
    '{"type": "subscribe", "stream": "user:\\ud800"}',
    '{"type": "unsubscribe", "stream": "\\udfff:x"}',
    json.dumps({"type": "subscribe", "stream": "user:" + "x" * 200}),
    '{"type": "subscribe", "stream": "user:x", "cursor": -1}',
    '{"type": "subscribe", "stream": "user:x", "cursor": "1"}',
    '{"type": "subscribe", "stream": "user:x", "cursor": true}',
    '{"type": "subscribe", "stream": "user:x", "cursor": 1e400}',
    '{"type": "subscribe", "stream": "user:x", "cursor": 9223372036854775808}',
]


async def test_a_new_subscriber_hears_what_is_published_from_then_on(browser: Browser, stream: str) -> None:
    await note(stream, 1, 2)
    assert await browser.subscribe(stream) == {"type": "subscribed", "stream": stream, "cursor": 2}
    await note(stream, 3)

    event = await browser.hear()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", event.pop("at"))
    assert event == {
        "type": "event",
        "stream": stream,
        "seq": 3,
        "name": "tests.noted.v1",
        "data": {"on": stream, "number": 3, "text": ""},
    }
    await browser.hears_nothing_more()


async def test_a_subscriber_with_a_cursor_hears_everything_after_it_in_order(
    browser: Browser, stream: str
) -> None:
    await note(stream, *range(1, 6))
    assert (await browser.subscribe(stream, cursor=2))["cursor"] == 5
    assert [(await browser.hear())["seq"] for _ in range(3)] == [3, 4, 5]
    await note(stream, 6)
    assert (await browser.hear())["seq"] == 6


async def test_the_cursor_of_a_stream_without_events_is_zero(browser: Browser, stream: str) -> None:
    assert (await browser.subscribe(stream, cursor=0))["cursor"] == 0
    await note(stream, 1)
    assert (await browser.hear())["seq"] == 1


async def test_an_event_read_from_its_row_is_the_one_that_was_notified(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    await note(stream, 1, text='ěščř 🐎 " \\ </script>')
    notified = await browser.hear()
    await browser.subscribe(stream, cursor=0)
    assert await browser.hear() == notified


async def test_an_event_too_big_for_a_notification_arrives_whole(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    await note(stream, 1, text="x" * 50_000)
    await note(stream, 2)
    first, second = await browser.hear(), await browser.hear()
    assert (len(first["data"]["text"]), first["seq"], second["seq"]) == (50_000, 1, 2)


async def test_a_cursor_whose_events_are_gone_is_reset(browser: Browser, stream: str) -> None:
    await note(stream, *range(1, 6))
    await sync_to_async(Event.objects.filter(seq__lte=3).delete)()
    assert (await browser.subscribe(stream, cursor=1))["type"] == "subscribed"
    assert await browser.hear() == {"type": "reset", "stream": stream, "cursor": 5}
    await note(stream, 6)
    assert (await browser.hear())["seq"] == 6


async def test_a_cursor_that_the_stream_never_reached_is_reset(browser: Browser, stream: str) -> None:
    await note(stream, 1)
    await browser.subscribe(stream, cursor=99)
    assert await browser.hear() == {"type": "reset", "stream": stream, "cursor": 1}


async def test_a_client_that_missed_too_much_gets_a_reset(browser: Browser, stream: str) -> None:
    await note(stream, *range(REPLAY_LIMIT + 1))
    await browser.subscribe(stream, cursor=0)
    assert await browser.hear() == {"type": "reset", "stream": stream, "cursor": REPLAY_LIMIT + 1}
    await browser.subscribe(stream, cursor=1)
    assert [(await browser.hear())["seq"] for _ in range(REPLAY_LIMIT)] == list(range(2, REPLAY_LIMIT + 2))


async def test_after_unsubscribing_nothing_is_heard(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    await browser.say(type="unsubscribe", stream=stream)
    await browser.hears_nothing_more()
    await note(stream, 1)
    await browser.hears_nothing_more()
    assert (await browser.subscribe(stream))["cursor"] == 1


async def test_subscribing_again_starts_again(browser: Browser, stream: str) -> None:
    await browser.subscribe(stream)
    await note(stream, 1)
    await browser.hear()
    await browser.subscribe(stream, cursor=0)
    assert (await browser.hear())["seq"] == 1
    await note(stream, 2)
    assert (await browser.hear())["seq"] == 2
    await browser.hears_nothing_more()


async def test_every_tab_hears_it(open_socket: Open, session_key: str, stream: str) -> None:
    tabs = [await open_socket(session_key) for _ in range(3)]
    for tab in tabs:
        await tab.subscribe(stream)
    await note(stream, 1)
    assert [(await tab.hear())["seq"] for tab in tabs] == [1, 1, 1]


@pytest.mark.parametrize("path", ["/ws", "/ws/", "/ws/notifications/"])
async def test_it_is_reached_by_both_names(open_socket: Open, session_key: str, path: str) -> None:
    browser = await open_socket(session_key, path=path)
    await browser.hears_nothing_more()


async def test_a_frame_that_makes_no_sense_is_answered_and_the_connection_goes_on(browser: Browser) -> None:
    for frame in NONSENSE:
        await browser.socket.send(frame)
        assert (await browser.hear())["code"] == "invalid_input", frame
    await browser.hears_nothing_more()


async def test_a_message_that_is_too_long_ends_the_connection(browser: Browser) -> None:
    await browser.socket.send("x" * (MAX_MESSAGE_BYTES + 1))
    assert await browser.close_code() == 1009


async def test_a_binary_message_ends_the_connection(browser: Browser) -> None:
    await browser.socket.send(b"{}")
    assert await browser.close_code() == 1009


@pytest.mark.parametrize("name", ["user:019a0000-0000-7000-8000-000000000000", "user:x", "nobody:knows"])
async def test_somebody_elses_stream_is_refused(browser: Browser, name: str) -> None:
    answer = await browser.subscribe(name, cursor=0)
    assert (answer["type"], answer["stream"], answer["code"]) == ("error", name, "permission_denied")
    await note(name, 1)
    await browser.hears_nothing_more()


async def test_one_connection_carries_so_many_streams(browser: Browser, public_stream: str) -> None:
    for number in range(MAX_SUBSCRIPTIONS):
        assert (await browser.subscribe(f"{public_stream}:{number}"))["type"] == "subscribed"
    assert (await browser.subscribe(f"{public_stream}:more"))["code"] == "invalid_input"
    await browser.say(type="unsubscribe", stream=f"{public_stream}:0")
    assert (await browser.subscribe(f"{public_stream}:more"))["type"] == "subscribed"


@pytest.fixture
def public_stream(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("codehub.platform.realtime.streams._streams", {})
    register_stream("tests", lambda actor, about: True)
    return "tests"


def test_a_kind_of_stream_has_one_owner(public_stream: str) -> None:
    with pytest.raises(ValueError, match="tests"):
        register_stream("tests", lambda actor, about: True)


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://evil.example", "http://localhost.evil.example:8000", "https://localhost:8000"],
)
async def test_a_page_of_another_origin_is_turned_away(
    open_socket: Open, session_key: str, origin: str | None
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await open_socket(session_key, origin=origin)
    assert refused.value.response.status_code == 403


async def test_a_page_served_under_an_allowed_host_is_let_in(
    open_socket: Open, session_key: str, port: int
) -> None:
    browser = await open_socket(session_key, origin=f"http://127.0.0.1:{port}")
    await browser.hears_nothing_more()


async def test_a_host_that_is_not_allowed_is_turned_away(
    open_socket: Open, session_key: str, port: int
) -> None:
    """DNS rebinding: origin and host agree, and neither is ours."""
    with override_settings(ALLOWED_HOSTS=["localhost"]), pytest.raises(InvalidStatus):
        await open_socket(session_key, origin=f"http://127.0.0.1:{port}")


async def test_without_a_session_it_is_closed_with_4401(open_socket: Open, user: object) -> None:
    assert await (await open_socket("")).close_code() == 4401
    assert await (await open_socket("no-such-session")).close_code() == 4401
