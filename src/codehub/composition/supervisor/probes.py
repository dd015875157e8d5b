"""Asks a role how it is. A few lines over a socket: the supervisor stays small without an HTTP library."""

import json
import socket
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

LARGEST_ANSWER = 1 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status, 0 when nobody answered, and the JSON object that came with it."""

    status: int
    body: dict[str, Any] = field(default_factory=dict)


def ask(url: str, *, seconds: float = 2.0) -> Answer:
    """GET a health address on this machine."""
    parts = urlsplit(url)
    request = f"GET {parts.path} HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n"
    try:
        with socket.create_connection(
            (parts.hostname or "", parts.port or 80), timeout=seconds
        ) as connection:
            connection.sendall(request.encode("ascii"))
            return _parse(_read(connection))
    except OSError:
        return Answer(0)


def free_port() -> int:
    """Return a port of the loopback interface that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def port_is_free(host: str, port: int) -> bool:
    """Tell whether a server could listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _read(connection: socket.socket) -> bytes:
    received = b""
    while len(received) < LARGEST_ANSWER and (chunk := connection.recv(65536)):
        received += chunk
    return received


def _parse(answer: bytes) -> Answer:
    head, _, body = answer.partition(b"\r\n\r\n")
    words = head.split(maxsplit=2)
    status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
    try:
        value = json.loads(body)
    except ValueError:
        value = {}
    return Answer(status, value if isinstance(value, dict) else {})
