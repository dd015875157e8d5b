"""A database with a simple queue in it, and agents: in this process, or in one of their own."""

import json
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import psycopg
import pytest
from psycopg.types.json import Jsonb

from codehub_judge.agent.health import Health, HealthListener
from codehub_judge.agent.loop import Agent
from codehub_judge.agent.options import Options
from codehub_judge.sandbox.cgroups import find_root
from codehub_judge.sandbox.identity import unprivileged

DEADLINE_S = 30.0  # a busy computer may take that long; nothing here waits for it otherwise
NAME = f"codehub_judge_tests_{os.getpid()}"
SQL = Path(__file__).with_name("queue.sql").read_text()
PLUS = {
    "hash": "plus",
    "type": "stdin_stdout",
    "limits": {"time_ms": 5000, "wall_ms": 60_000, "memory_mb": 64, "output_kb": 64},
    "checker": {"kind": "tokens"},
    "tests": [
        {"index": i, "name": f"plus-{i}", "visible": i == 1, "stdin": f"{i} {i}\n", "expected": f"{2 * i}\n"}
        for i in range(1, 11)
    ],
}


def until(happened: Callable[[], Any], what: str, seconds: float = DEADLINE_S) -> Any:
    """Return the first true value; fail when there is none in time."""
    deadline = time.monotonic() + seconds
    while not (value := happened()):
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.01)
    return value


@pytest.fixture(scope="session")
def server() -> str:
    """The address of a PostgreSQL server where we may make databases: that of the other tests."""
    if "DATABASE_URL" not in os.environ:
        from tests import environment  # the repository's tests know how to start one

        environment.prepare()
    return os.environ["DATABASE_URL"]


class QueueDouble:
    """The queue as the platform sees it: puts submissions in and reads what came of them."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.database = psycopg.connect(url, autocommit=True)
        self.database.execute(SQL.encode())
        self.add_package(PLUS)

    def rows(self, sql: str, *arguments: Any) -> list[Any]:
        """Return all rows of a query."""
        return self.database.execute(sql.encode(), arguments).fetchall()

    def add_package(self, package: dict[str, Any]) -> None:
        """Store a package under its hash."""
        self.database.execute("insert into package values (%s, %s)", (package["hash"], Jsonb(package)))

    def submit(
        self,
        source: str,
        kind: str = "submit",
        package: str = "plus",
        language: str = "python",
        cases: list[dict[str, Any]] | None = None,
    ) -> UUID:
        """Put a submission in the queue and wake the agents."""
        columns = "kind, language, source, package_hash, cases"
        sql = f"insert into submission ({columns}) values (%s, %s, %s, %s, %s) returning id"
        own = None if cases is None else Jsonb(cases)
        (identifier,) = self.rows(sql, kind, language, source, package, own)[0]
        self.database.execute("notify judge_queue")
        return UUID(str(identifier))

    def result(self, submission: UUID) -> dict[str, Any] | None:
        """Return the verdict of a submission with the attempt that gave it, None before."""
        result, attempt = self.rows("select result, attempt from submission where id = %s", submission)[0]
        return {**result, "attempt": attempt} if result else None

    def judged(self, submission: UUID) -> dict[str, Any]:
        """Wait for the verdict."""
        result: dict[str, Any] = until(lambda: self.result(submission), "a verdict")
        return result

    def events(self, submission: UUID) -> list[tuple[str, dict[str, Any]]]:
        """Return what was reported, in order."""
        return self.rows("select name, data from event where submission = %s order by number", submission)

    def heartbeats(self, agent: str) -> list[dict[str, Any]]:
        """Return what an agent says of itself, nothing before it has spoken."""
        return [row[0] for row in self.rows("select info from heartbeat where agent = %s", agent)]


@pytest.fixture
def queue(server: str) -> Iterator[QueueDouble]:
    """An empty queue in a database of its own."""
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"drop database if exists {NAME} with (force)".encode())
        admin.execute(f"create database {NAME}".encode())
        queue = QueueDouble(urlunsplit(urlsplit(server)._replace(path=f"/{NAME}")))
        yield queue
        queue.database.close()
        admin.execute(f"drop database {NAME} with (force)".encode())


class AgentProcess:
    """One agent, started at once."""

    def __init__(self, queue: QueueDouble, log: Path, name: str) -> None:
        self.name = name
        self._queue = queue
        command = [sys.executable, "-m", "codehub_judge.agent", "--name", name, "--allow-degraded"]
        command += ["--slots", "1", "--boxes", "1"]
        paths = os.pathsep.join(str(path) for path in sys.path if path)
        own = {"CODEHUB_JUDGE_DATABASE_URL": queue.url, "PYTHONPATH": paths}
        with log.open("ab") as output:
            self.process = subprocess.Popen(command, env={**os.environ, **own}, stdout=output, stderr=output)

    def info(self) -> dict[str, Any]:
        """Wait for its first heartbeat and return what it says."""
        info: dict[str, Any] = until(lambda: self._queue.heartbeats(self.name), "a heartbeat")[0]
        return info

    def end(self) -> None:
        """Kill it, whatever it is doing."""
        self.process.kill()
        self.process.wait()


class AgentThread:
    """One agent inside this process: quick to start, but it cannot be killed."""

    name = "thread"

    def __init__(self, queue: QueueDouble, **changes: Any) -> None:
        self._queue = queue
        self._health = Health()
        self._listener = HealthListener(self._health, 0)
        self._cgroups = find_root(unprivileged())
        options = Options(
            database_url=queue.url,
            name=self.name,
            slots=1,
            boxes=1,
            allow_degraded=True,
            health_port=None,
            cache=None,
        )
        self._agent = Agent(replace(options, **changes), self._cgroups, self._health)
        self._thread = threading.Thread(target=self._agent.run)
        self._thread.start()

    def info(self) -> dict[str, Any]:
        """Wait for its first heartbeat and return what it says."""
        info: dict[str, Any] = until(lambda: self._queue.heartbeats(self.name), "a heartbeat")[0]
        return info

    def health(self, path: str = "/health") -> tuple[int, dict[str, Any]]:
        """Ask its listener; return the HTTP status and the answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._listener.port}{path}", timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def end(self) -> None:
        """Stop it and wait until it has."""
        self._agent.stop()
        self._thread.join()
        self._listener.close()


RunAgent = Callable[..., AgentThread]


@pytest.fixture
def run_agent(queue: QueueDouble) -> Iterator[RunAgent]:
    """Run an agent in this process: `run_agent(slots=3)`. It ends with the test."""
    agents: list[AgentThread] = []

    def run(**changes: Any) -> AgentThread:
        agents.append(AgentThread(queue, **changes))
        return agents[-1]

    yield run
    for agent in agents:
        agent.end()


StartAgent = Callable[..., AgentProcess]


@pytest.fixture
def start_agent(queue: QueueDouble, tmp_path: Path) -> Iterator[StartAgent]:
    """Start an agent as a process of its own: `start_agent("name")`. It is killed with the test."""
    agents: list[AgentProcess] = []

    def start(name: str = "one") -> AgentProcess:
        agents.append(AgentProcess(queue, tmp_path / f"{name}.log", name))
        return agents[-1]

    yield start
    for agent in agents:
        agent.end()
