"""`./codehub up` as a process of its own, seen from outside."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from codehub.composition.supervisor.installation import Installation
from codehub.composition.supervisor.memory import descendants
from codehub_judge.languages.precompiled import cache_folder
from codehub_judge.sandbox.identity import unprivileged

APP = Path(__file__).parents[2]
READY_SECONDS = 90.0
STOP_SECONDS = 40.0
JUDGE_CACHE = cache_folder(None, unprivileged())
OURS = re.compile(r"^(CODEHUB_|DATABASE_URL$|DJANGO_)")


def clean_environment(**settings: str) -> dict[str, str]:
    """Return this environment without what the tests set for themselves."""
    kept = {name: value for name, value in os.environ.items() if not OURS.match(name)}
    paths = os.pathsep.join([str(APP / "src"), str(APP / "judge")])
    # What a judge makes once for a compiler is the same for all of them, and takes it half a minute.
    cache = {"CODEHUB_JUDGE_CACHE_DIR": str(JUDGE_CACHE)} if JUDGE_CACHE else {}
    return {**kept, "PYTHONPATH": paths, "CODEHUB_APP_DIR": str(APP), **cache, **settings}


def run_command(*words: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "codehub.composition.cli", *words],
        input=stdin,
        capture_output=True,
        text=True,
        env=clean_environment(**settings),
        timeout=120,
        check=False,
    )


@dataclass
class Up:
    """One `up`. Use as a context: it is stopped in the end, whatever the test did."""

    data: Path
    port: int
    options: tuple[str, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self.begin()
        self._wait_until_ready()
        return self

    def begin(self) -> None:
        """Start it without waiting for anything."""
        self.output = self.data.with_name(f"{self.data.name}.output")
        command = [sys.executable, "-m", "codehub.composition.cli", "up"]
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [*command, "--data", str(self.data), "--port", str(self.port), *self.options],
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
                env=clean_environment(**self.settings),
            )

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()

    @property
    def said(self) -> str:
        return self.output.read_text()

    def status(self) -> dict[str, Any]:
        """Return what `status --json` prints."""
        found: dict[str, Any] = json.loads(run_command("status", "--json", "--data", str(self.data)).stdout)
        return found

    def role_pid(self, name: str) -> int:
        return next(role["pid"] for role in self.status()["roles"] if role["name"] == name)

    def family(self) -> list[int]:
        """Return every process that it has started."""
        return descendants(self.process.pid)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(STOP_SECONDS)

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        installation = Installation(self.data, APP)
        while (state := installation.state()) is None or state.ready_seconds is None:
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline, self.said
            time.sleep(0.05)


def runs(pid: int) -> bool:
    """Tell whether a process is there and not a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
