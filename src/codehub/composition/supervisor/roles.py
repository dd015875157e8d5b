"""A role as the supervisor sees it: how it is started, how it is asked whether it is ready, how it went."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from codehub.composition.supervisor.identity import Identity
from codehub.composition.supervisor.installation import RoleState
from codehub.composition.supervisor.process import end, spawn

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
SETTLED = 60.0
"""Seconds; a role that ran this long begins with the first pause again."""


@dataclass(frozen=True, slots=True)
class Start:
    """One attempt's command, and where it answers health questions (a new port each time)."""

    argv: list[str]
    health: str


@dataclass(slots=True)
class Role:
    """One supervised process. `begin` returns a fresh Start for each attempt.

    CodeHub is ready without a role that isn't `required`, and says so.
    """

    name: str
    begin: Callable[[], Start]
    env: Mapping[str, str]
    who: Identity | None
    logs: Path
    groups: Sequence[Path] = ()
    required: bool = True
    grace: float = 25.0
    process: subprocess.Popen[bytes] | None = None
    health: str = ""
    restarts: int = 0
    pause: float = FIRST_PAUSE
    started_at: float = 0.0
    start_again_at: float = field(default=float("inf"))

    @property
    def log(self) -> Path:
        return self.logs / f"{self.name}.log"

    def start(self) -> None:
        attempt = self.begin()
        with self.log.open("ab") as log:
            self.process = spawn(
                attempt.argv,
                who=self.who,
                env=self.env,
                output=log.fileno(),
                cwd=Path("/"),
                groups=self.groups,
            )
        self.health, self.started_at = attempt.health, time.monotonic()
        self.start_again_at = float("inf")

    def ended(self) -> int | None:
        """Return the exit code of a process that has ended, None while it runs or waits to start again."""
        return self.process.poll() if self.process is not None else None

    def schedule_restart(self) -> float:
        """Forget the ended process; return the seconds until the next attempt, twice as long each time."""
        self.process = None
        now = time.monotonic()
        if now - self.started_at > SETTLED:
            self.pause = FIRST_PAUSE
        pause, self.pause = self.pause, min(self.pause * 2, LONGEST_PAUSE)
        self.restarts += 1
        self.start_again_at = now + pause
        return pause

    def ask_to_stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)

    def stop(self) -> None:
        """Wait for the end of a process that was asked to stop; kill it when it takes too long."""
        if self.process is not None:
            end(self.process, (signal.SIGTERM, self.grace))
            self.process = None

    def state(self) -> RoleState:
        return RoleState(self.name, self.process.pid if self.process else None, self.health, self.restarts)
