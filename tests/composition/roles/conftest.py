"""Roles as processes, with a database that they share with the test."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.db import connection

ROOT = Path(__file__).parents[3]
PATIENCE = 30.0

Process = subprocess.Popen[bytes]


class Role:
    """A running role and the address where it tells its health."""

    def __init__(self, process: Process, url: str) -> None:
        self.process = process
        self.url = url

    def health(self, path: str = "/health") -> tuple[int, dict[str, Any]]:
        answer = httpx.get(self.url + path, timeout=5)
        return answer.status_code, answer.json()

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._is_ready():
            assert self.process.poll() is None, "the role has ended"
            assert time.monotonic() < deadline, "the role does not become ready"
            time.sleep(0.05)

    def _is_ready(self) -> bool:
        try:
            return self.health("/health/ready")[0] == 200
        except httpx.TransportError:
            return False


StartRole = Callable[..., Role]


@pytest.fixture
def start_role(transactional_db: None, tmp_path: Path) -> Iterator[StartRole]:
    """Return a function that starts a role with options and waits until it is ready."""
    started: list[Process] = []

    def start(name: str, *options: str) -> Role:
        port = _free_port()
        where = "--port" if name in {"web", "realtime"} else "--health-port"
        command = [sys.executable, "-m", "codehub.composition.roles", name, where, str(port), *options]
        started.append(subprocess.Popen(command, cwd=ROOT, env=_environment(tmp_path)))
        role = Role(started[-1], f"http://127.0.0.1:{port}")
        role.wait_until_ready()
        return role

    yield start
    for process in started:
        process.kill()
        process.wait()


def _environment(data_dir: Path) -> dict[str, str]:
    params = connection.get_connection_params()
    who = f"{params['user']}:{params.get('password', '')}"
    where = f"host={params['host']}&port={params.get('port', 5432)}"
    return {
        **os.environ,
        "CODEHUB_DATA_DIR": str(data_dir),
        "DATABASE_URL": f"postgres://{who}@/{params['dbname']}?{where}",
        "PYTHONPATH": "src:judge",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
