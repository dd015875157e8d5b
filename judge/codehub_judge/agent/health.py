"""What the agent knows about its own health, and a listener that tells it (no HTTP library: memory)."""

import json
import logging
import socket
import threading
from typing import Any

from codehub_judge.errors import SandboxUnavailable

log = logging.getLogger(__name__)


class Health:
    """Written by the agent's threads, read by the listener's."""

    def __init__(self) -> None:
        self.mode: str | None = None
        self.illness: SandboxUnavailable | None = SandboxUnavailable("It has not tested its sandbox yet.", "")
        self.database_error: str | None = "It has not reached the database yet."
        self.stopping = False

    @property
    def well(self) -> bool:
        """Whether programs can be judged."""
        return self.illness is None

    def info(self) -> dict[str, Any]:
        """Return the part of a heartbeat that is about health."""
        illness = self.illness
        return {
            "healthy": illness is None,
            "mode": self.mode,
            "reason": illness.reason if illness else "",
            "remedy": illness.remedy if illness else "",
        }

    def report(self) -> dict[str, Any]:
        """Return the answer to /health."""
        sandbox: dict[str, Any] = {"status": "unhealthy" if self.illness else "healthy", "mode": self.mode}
        if self.illness:
            sandbox["detail"] = f"{self.illness.reason} {self.illness.remedy}".strip()
        elif self.mode == "degraded":
            sandbox |= {"status": "degraded", "detail": "There are no control groups."}
        database = {"status": "healthy"}
        if self.database_error:
            database = {"status": "unhealthy", "detail": self.database_error}
        statuses = [sandbox["status"], database["status"], "unhealthy" if self.stopping else "healthy"]
        worst = next((status for status in ("unhealthy", "degraded") if status in statuses), "healthy")
        dependencies = {"database": database, "sandbox": sandbox}
        return {"status": worst, "service": "judge", "dependencies": dependencies}


class HealthListener:
    """Answers GET /health, /health/live and /health/ready on a loopback port, on any free one for 0."""

    def __init__(self, health: Health, port: int) -> None:
        self._health = health
        self._socket = socket.create_server(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, name="health", daemon=True).start()

    def close(self) -> None:
        """Stop to answer."""
        self._socket.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits in accept
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self._socket.accept()
            except OSError:
                return
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(2)
            words = connection.recv(4096).split(b" ", 2)
            connection.sendall(self._response(words[1].decode("ascii", "replace") if len(words) > 1 else ""))
        except OSError as error:
            log.debug("a health check went away: %s", error)

    def _response(self, path: str) -> bytes:
        report = self._health.report()
        if path == "/health/live":
            status, report = "200 OK", {"status": "healthy", "service": "judge", "dependencies": {}}
        elif path in ("/health", "/health/ready"):
            status = "503 Service Unavailable" if report["status"] == "unhealthy" else "200 OK"
        else:
            status, report = "404 Not Found", {"status": "not found"}
        body = json.dumps(report).encode()
        head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        return head.encode() + b"Cache-Control: no-store\r\nConnection: close\r\n\r\n" + body
