"""One WebSocket. The README beside this file has the protocol; no channel layer takes part."""

import asyncio
import contextlib
import time
from typing import Any

import structlog
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import Error as DatabaseError
from psycopg import Error as PsycopgError

from codehub.kernel.clock import now
from codehub.kernel.errors import DomainError, InvalidInput, PermissionDenied
from codehub.platform.realtime import events
from codehub.platform.realtime.access import RECHECK_SECONDS, Access, check_access
from codehub.platform.realtime.commands import (
    MAX_MESSAGE_BYTES,
    Ping,
    Subscribe,
    Unsubscribe,
    parse_command,
)
from codehub.platform.realtime.handshake import comes_from_here, session_key
from codehub.platform.realtime.hub import Hub
from codehub.platform.realtime.lifespan import current_hub
from codehub.platform.realtime.mailbox import Frame, Mailbox
from codehub.platform.realtime.revocation import session_subject, user_subject
from codehub.platform.realtime.subscription import Subscription

log = structlog.get_logger(__name__)

MAX_SUBSCRIPTIONS = 32
# a client that takes nothing for so long is gone, whatever its TCP connection says
SEND_SECONDS = 20.0

# where nothing is sent, a session that ended quietly may keep its socket for so long
IDLE_RECHECK_SECONDS = 60.0

SESSION_ENDED = 4401
TOO_BIG = 1009
TRY_AGAIN_LATER = 1013


class RealtimeConsumer(AsyncWebsocketConsumer):
    """Reads commands one by one; a task of its own sends what the mailbox holds.

    Access is checked when a stream is subscribed, again before a frame is sent when the last answer is older
    than `RECHECK_SECONDS`, and at once when a change is announced. A session that has ended closes the
    connection with 4401.
    """

    hub: Hub
    access: Access

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._mailbox = Mailbox()
        self._subscriptions: dict[str, Subscription] = {}
        self._session_key = ""
        self._watched: tuple[str, ...] = ()
        self._checked_at = 0.0
        self._sender: asyncio.Task[None] | None = None
        self._main: asyncio.Task[Any] | None = None
        self._given_up = False

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self._main = asyncio.current_task()
        try:
            await super().__call__(scope, receive, send)
        except asyncio.CancelledError:
            if not self._given_up:
                raise
        finally:
            await self._leave()

    async def connect(self) -> None:
        if not comes_from_here(self.scope["headers"]):
            await self.close()
            return
        await self.accept()
        hub = current_hub()
        if hub is None:
            await self.close(code=TRY_AGAIN_LATER)
            return
        self.hub = hub
        await self._log_in(session_key(self.scope["headers"]))

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self._sender is None:
            return  # being closed
        if text_data is None or len(text_data.encode()) > MAX_MESSAGE_BYTES:
            await self.close(code=TOO_BIG)
            return
        await self._mailbox.wait_for_room()
        try:
            await self._obey(text_data)
        except DomainError as error:
            stream = error.extra.get("stream")
            about = stream if isinstance(stream, str) else None
            self._mailbox.put(events.error(error.code, error.title, error.detail, stream=about))

    async def _log_in(self, key: str | None) -> None:
        try:
            access = await _check(key, ()) if key else None
        except DatabaseError:
            await self.close(code=TRY_AGAIN_LATER)
            return
        if key is None or access is None:
            await self.close(code=SESSION_ENDED)
            return
        self._session_key, self.access = key, access
        self._checked_at = time.monotonic()
        self._watched = (session_subject(key), user_subject(access.actor.id))
        for subject in self._watched:
            self.hub.watch(subject, self._look_again)
        self._sender = asyncio.create_task(self._send_mail(), name="realtime-send")
        self._sender.add_done_callback(self._sender_ended)

    async def _obey(self, text: str) -> None:
        match parse_command(text):
            case Subscribe(stream, cursor):
                await self._subscribe(stream, cursor)
            case Unsubscribe(stream):
                self._unsubscribe(stream)
            case Ping():
                self._mailbox.put(events.PONG)

    async def _subscribe(self, stream: str, cursor: int | None) -> None:
        self._unsubscribe(stream)
        about = {"stream": stream}
        if len(self._subscriptions) >= MAX_SUBSCRIPTIONS:
            raise InvalidInput(f"One connection carries {MAX_SUBSCRIPTIONS} streams at most.", extra=about)
        try:
            access = await _check(self._session_key, (stream,))
            if access is None:
                self._look_again()
                return
            if access.refused:
                raise PermissionDenied("You may not listen to this.", extra=about)
            await self._follow(stream, cursor)
        except (PsycopgError, DatabaseError, OSError):
            # the client comes back with its cursors after a pause, which is all it has to know
            await self.close(code=TRY_AGAIN_LATER)

    async def _follow(self, stream: str, cursor: int | None) -> None:
        subscription = Subscription(stream, self._mailbox)
        # attached before the rows are read: what is published meanwhile is heard or read, never neither
        self._subscriptions[stream] = subscription
        self.hub.attach(subscription)
        subscription.start(cursor, await self.hub.read(stream, cursor))
        self.hub.settle(stream)

    def _unsubscribe(self, stream: str) -> None:
        subscription = self._subscriptions.pop(stream, None)
        if subscription is not None:
            self.hub.detach(subscription)
            self._mailbox.drop(stream)

    def _look_again(self) -> None:
        self._checked_at = 0.0
        self._mailbox.wake()

    async def _send_mail(self) -> None:
        """Send until the session ends or the client stops reading."""
        while True:
            frame = await self._mailbox.next(min(IDLE_RECHECK_SECONDS, self._session_seconds()))
            if not await self._still_welcome():
                await self._give_up(SESSION_ENDED)
                return
            if frame is None or not self._concerns(frame):
                continue
            try:
                await asyncio.wait_for(self.send(text_data=frame.text), SEND_SECONDS)
            except TimeoutError:
                await self._give_up(None)
                return

    def _session_seconds(self) -> float:
        return max((self.access.expires_at - now()).total_seconds(), 0.0)

    def _concerns(self, frame: Frame) -> bool:
        return frame.stream is None or frame.stream in self._subscriptions

    async def _still_welcome(self) -> bool:
        """Check session and streams when the last answer is too old; take away what is refused now."""
        fresh = time.monotonic() - self._checked_at < RECHECK_SECONDS
        if fresh and now() < self.access.expires_at:
            return True
        try:
            access = await _check(self._session_key, tuple(self._subscriptions))
        except DatabaseError:
            # nobody can be let in or thrown out now; nothing is published without the database either
            return now() < self.access.expires_at
        if access is None:
            return False
        self.access, self._checked_at = access, time.monotonic()
        for stream in access.refused:
            self._unsubscribe(stream)
            self._mailbox.put(events.error("permission_denied", PermissionDenied.title, stream=stream))
        return True

    async def _give_up(self, code: int | None) -> None:
        """Close when the client still reads, and end this connection's task either way."""
        with contextlib.suppress(TimeoutError):
            if code is not None:
                await asyncio.wait_for(self.close(code=code), SEND_SECONDS)
                return
        self._given_up = True
        if self._main is not None:
            self._main.cancel()

    def _sender_ended(self, sender: "asyncio.Task[None]") -> None:
        """End the connection of a sender that broke: it would stay open and say nothing."""
        error = None if sender.cancelled() else sender.exception()
        if error is None or isinstance(error, OSError | RuntimeError):
            return  # the ASGI server raises these where the connection is closed already
        log.error("a live connection cannot be sent to", exc_info=error)
        self._given_up = True
        if self._main is not None:
            self._main.cancel()

    async def _leave(self) -> None:
        for stream in tuple(self._subscriptions):
            self._unsubscribe(stream)
        for subject in self._watched:
            self.hub.unwatch(subject, self._look_again)
        if self._sender is not None:
            self._sender.cancel()
            await asyncio.gather(self._sender, return_exceptions=True)


_check = database_sync_to_async(check_access)
