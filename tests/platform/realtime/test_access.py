"""Whoever may not listen any more stops hearing: at once when it is announced, soon when it is not."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.platform.realtime import consumer
from codehub.platform.realtime.access import check_access
from codehub.platform.realtime.streams import register_stream
from tests.factories.accounts import make_user
from tests.platform.realtime.conftest import Browser, Open, log_in
from tests.platform.realtime.events import note


async def test_logging_out_ends_the_connection(browser: Browser, session_key: str, stream: str) -> None:
    await browser.subscribe(stream)
    await sync_to_async(_end)(session_key)
    assert await browser.close_code() == 4401


async def test_logging_out_over_http_ends_the_connection(open_socket: Open, user: Any, stream: str) -> None:
    client = Client()
    await sync_to_async(client.force_login)(user)
    browser = await open_socket(client.cookies[settings.SESSION_COOKIE_NAME].value)
    await browser.subscribe(stream)
    await sync_to_async(client.logout)()
    assert await browser.close_code() == 4401


async def test_logging_out_elsewhere_does_not(
    open_socket: Open, browser: Browser, user: Any, stream: str
) -> None:
    other_key = await sync_to_async(log_in)(user)
    other = await open_socket(other_key)
    await browser.subscribe(stream)
    await sync_to_async(_end)(other_key)
    assert await other.close_code() == 4401
    await note(stream, 1)
    assert (await browser.hear())["seq"] == 1


async def test_disabling_a_user_ends_the_connection(browser: Browser, user: Any, stream: str) -> None:
    await browser.subscribe(stream)
    user.is_active = False
    await sync_to_async(user.save)()
    assert await browser.close_code() == 4401


async def test_changing_the_password_ends_the_connection(browser: Browser, user: Any, stream: str) -> None:
    await browser.subscribe(stream)
    user.password = "!another"
    await sync_to_async(user.save)()
    assert await browser.close_code() == 4401


async def test_a_session_that_expires_ends_the_connection(
    open_socket: Open, session_key: str, stream: str
) -> None:
    await sync_to_async(_expire_in)(session_key, timedelta(seconds=0.3))
    browser = await open_socket(session_key)
    assert (await browser.subscribe(stream))["type"] == "subscribed"
    assert await browser.close_code() == 4401


async def test_a_session_that_is_prolonged_goes_on(open_socket: Open, session_key: str, stream: str) -> None:
    await sync_to_async(_expire_in)(session_key, timedelta(seconds=0.3))
    browser = await open_socket(session_key)
    await browser.subscribe(stream)
    await sync_to_async(_expire_in)(session_key, timedelta(hours=1))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await browser.socket.wait_closed()
    await note(stream, 1)
    assert (await browser.hear())["seq"] == 1


async def test_an_unannounced_end_is_noticed_before_anything_more_is_sent(
    browser: Browser, session_key: str, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await browser.subscribe(stream)
    monkeypatch.setattr(consumer, "RECHECK_SECONDS", 0.0)
    await sync_to_async(_delete_quietly)(session_key)
    await note(stream, 1)
    assert await browser.close_code() == 4401


async def test_an_unannounced_end_is_noticed_while_nothing_is_sent(
    open_socket: Open, session_key: str, stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumer, "IDLE_RECHECK_SECONDS", 0.05)
    monkeypatch.setattr(consumer, "RECHECK_SECONDS", 0.0)
    browser = await open_socket(session_key)
    await browser.subscribe(stream)
    await sync_to_async(_delete_quietly)(session_key)
    assert await browser.close_code() == 4401


class Door:
    """A stream kind whose door a test can shut."""

    open = True


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    the_door = Door()

    def authorise(actor: Actor, about: str) -> bool:
        return the_door.open

    monkeypatch.setattr("codehub.platform.realtime.streams._streams", {})
    register_stream("room", authorise)
    return the_door


async def test_a_stream_that_is_closed_to_someone_goes_silent_and_the_others_go_on(
    browser: Browser, user: Any, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_stream("hall", lambda actor, about: True)
    await browser.subscribe("room:1")
    await browser.subscribe("hall:1")
    await note("room:1", 1)
    assert (await browser.hear())["seq"] == 1

    monkeypatch.setattr(consumer, "RECHECK_SECONDS", 0.0)
    door.open = False
    await note("room:1", 2)
    refusal = await browser.hear()
    assert (refusal["type"], refusal["stream"], refusal["code"]) == ("error", "room:1", "permission_denied")
    await note("room:1", 3)
    await note("hall:1", 1)
    assert (await browser.hear())["stream"] == "hall:1"
    assert (await browser.subscribe("room:1", cursor=1))["code"] == "permission_denied"


async def test_a_change_of_the_user_is_looked_at_without_waiting_for_an_event(
    browser: Browser, user: Any, door: Door
) -> None:
    await browser.subscribe("room:1")
    door.open = False
    await sync_to_async(user.save)()
    assert (await browser.hear())["code"] == "permission_denied"


@pytest.mark.django_db
def test_access_is_read_from_the_database_and_not_from_a_cached_session() -> None:
    user = make_user()
    key = log_in(user)
    access = check_access(key, ("user:someone-else", f"user:{user.pk}"))
    assert access is not None
    assert (access.actor.id, access.refused) == (user.pk, {"user:someone-else"})
    _delete_quietly(key)
    assert check_access(key) is None


def _end(session_key: str) -> None:
    Session.objects.get(session_key=session_key).delete()


def _expire_in(session_key: str, pause: timedelta) -> None:
    Session.objects.filter(session_key=session_key).update(expire_date=now() + pause)


def _delete_quietly(session_key: str) -> None:
    """As another program would: without Django's signals."""
    with connection.cursor() as cursor:
        cursor.execute("delete from django_session where session_key = %s", [session_key])
