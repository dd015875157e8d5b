"""The judge as it really runs: `python -m codehub_judge.agent` processes with the judge's database role."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import psycopg
from django.db import connection

from codehub.contexts.practice import api
from codehub.contexts.practice.models import JudgeAgent
from codehub.contexts.practice.services.prepare_judge_role import ROLE

# looking for all seventeen takes an agent seconds; it works as if the others were not installed
AGENT = """
import runpy, sys
from codehub_judge.languages.registry import LANGUAGES
for name in set(LANGUAGES) - set(sys.argv.pop(1).split(",")):
    del LANGUAGES[name]
runpy.run_module("codehub_judge.agent", run_name="__main__")
"""
PASSWORD = "only-for-tests"
DEADLINE_S = 60.0


class AgentProcess:
    """One agent; everything it starts dies with it."""

    def __init__(self, name: str, log: Path, *, url: str = "", languages: str = "python") -> None:
        self.name = name
        self.log = log
        options = ["--name", name, "--slots", "1", "--boxes", "2", "--allow-degraded"]
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", AGENT, languages, *options],
                env={
                    **os.environ,
                    "CODEHUB_JUDGE_DATABASE_URL": url or judge_url(),
                    "PYTHONPATH": "judge",
                },
                stdout=output,
                stderr=output,
            )

    def wait_until_healthy(self) -> None:
        wait_until(self._has_announced_itself, f"{self.name} is not healthy; its log: {self.log}")

    def _has_announced_itself(self) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        return JudgeAgent.objects.filter(name=self.name, info__healthy=True).exists()

    def kill(self) -> None:
        """As the kernel does when memory is short: no goodbye."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM; return the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=30)


@contextmanager
def running_agents(*names: str, logs: Path, languages: str = "python") -> Iterator[dict[str, AgentProcess]]:
    """Start agents, wait until each is healthy, and stop them in the end."""
    api.prepare_judge_role(PASSWORD)
    agents = {name: AgentProcess(name, logs / f"{name}.log", languages=languages) for name in names}
    try:
        for agent in agents.values():
            agent.wait_until_healthy()
        yield agents
    finally:
        for agent in agents.values():
            agent.stop()


def wait_until(condition: Callable[[], bool], complaint: str, seconds: float = DEADLINE_S) -> None:
    """Ask again and again, for a minute unless told otherwise."""
    deadline = time.monotonic() + seconds
    pause = Event()
    while not condition():
        assert time.monotonic() < deadline, complaint
        pause.wait(0.02)


def judge_url() -> str:
    """Return the address of the test database for the judges' role, which must have been prepared."""
    settings = connection.settings_dict
    return psycopg.conninfo.make_conninfo(
        "",
        **_present(
            host=settings["HOST"],
            port=settings["PORT"],
            dbname=settings["NAME"],
            user=ROLE,
            password=PASSWORD,
        ),
    )


def _present(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}
