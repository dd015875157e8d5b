"""A learner made of a socket: logs in, submits and hears the verdict as the page does."""

import http.client
import json
import socket
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from websockets import Origin
from websockets.sync.client import ClientConnection, connect

from codehub.composition.cli.failure import CommandFailed

JUDGED = "practice.submission_judged.v1"
PATIENCE_S = 60.0
LONGEST_IDLE_S = 2.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of the API: its status and its JSON."""

    status: int
    body: Any


@dataclass(frozen=True, slots=True)
class Timed:
    """A verdict and the seconds from before the request to after the event."""

    verdict: str
    seconds: float


@dataclass(slots=True)
class Learner:
    """Speaks to one CodeHub over one kept connection, from a loopback address of its own.

    Limits are counted per address; many learners on one machine would otherwise share one.
    """

    url: str
    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    _http: http.client.HTTPConnection | None = None
    _live: ClientConnection | None = None
    _used_at: float = 0.0
    _open: ExitStack = field(default_factory=ExitStack)

    def log_in(self, username: str, password: str) -> None:
        """Log in; sign up first when there is no such learner yet."""
        self.cookies["csrftoken"] = "b" * 32
        reply = self.call("POST", "/auth/login", {"login": username, "password": password})
        if reply.status == 401:
            account = {"username": username, "email": f"{username}@bench.example", "password": password}
            reply = self.call("POST", "/auth/register", account)
        self.expect(reply, 200, 201)
        self._subscribe(reply.body["stream"])

    def call(self, method: str, path: str, body: object = None) -> Reply:
        """Call an operation of the API."""
        connection = self._connection()
        headers = {
            "Host": urlsplit(self.url).netloc,
            "Origin": self.url,
            "Cookie": self._cookie_header(),
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
        }
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, f"/api/v1{path}", json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        content = response.read()
        for header in response.headers.get_all("Set-Cookie") or ():
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value
        return Reply(response.status, json.loads(content) if content else None)

    def expect(self, reply: Reply, *statuses: int) -> Any:
        """Return the JSON of an answer; raise CommandFailed for another status."""
        if reply.status not in statuses:
            raise CommandFailed(f"{self.url} answered {reply.status}: {json.dumps(reply.body)}")
        return reply.body

    def submit(self, exercise_id: str, source: str) -> Timed:
        """Submit and wait for the verdict on the live stream."""
        begun = time.perf_counter()
        reply = self.call(
            "POST", f"/exercises/{exercise_id}/submit", {"language": "python", "source": source}
        )
        submission = self.expect(reply, 202)["id"]
        verdict = self._wait_for(submission)
        return Timed(verdict, time.perf_counter() - begun)

    def close(self) -> None:
        self._open.close()
        if self._http is not None:
            self._http.close()

    def _wait_for(self, submission: str) -> str:
        assert self._live is not None
        while True:
            frame = json.loads(self._live.recv(timeout=PATIENCE_S))
            data = frame.get("data", {})
            if frame.get("name") == JUDGED and data["submission_id"] == submission:
                verdict: str = data["verdict"]
                return verdict

    def _subscribe(self, stream: str) -> None:
        parts = urlsplit(self.url)
        scheme = "wss" if parts.scheme == "https" else "ws"
        self._live = self._open.enter_context(
            connect(
                f"{scheme}://{parts.netloc}/ws",
                sock=self._socket(),
                origin=Origin(self.url),
                additional_headers={"Cookie": self._cookie_header()},
                proxy=None,
            )
        )
        self._live.send(json.dumps({"type": "subscribe", "stream": stream, "cursor": None}))
        answer = json.loads(self._live.recv(timeout=PATIENCE_S))
        if answer["type"] != "subscribed":
            raise CommandFailed(f"{self.url} refused the live stream: {answer}")

    def _connection(self) -> http.client.HTTPConnection:
        """Return the kept connection, or a new one when the server may have closed it for being idle."""
        idle = time.monotonic() - self._used_at
        if self._http is None or self._http.sock is None or idle > LONGEST_IDLE_S:
            if self._http is not None:
                self._http.close()
            self._http = http.client.HTTPConnection(urlsplit(self.url).netloc)
            self._http.sock = self._socket()
        self._used_at = time.monotonic()
        return self._http

    def _socket(self) -> socket.socket:
        parts = urlsplit(self.url)
        host = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname or ""
        made = socket.create_connection(
            (host, parts.port or 80), PATIENCE_S, source_address=(self.address, 0)
        )
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def _cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())
