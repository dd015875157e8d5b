"""What the agent is told on its command line or by its environment."""

import argparse
import os
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from codehub_judge.judge import PythonMode

TRUE = ("1", "true", "yes", "on")


@dataclass(frozen=True, slots=True)
class Options:
    """Options of one agent; slots is how many submissions it judges at the same time."""

    database_url: str
    name: str
    slots: int
    boxes: int
    allow_degraded: bool
    health_port: int | None
    cache: Path | None
    python: PythonMode = "warm"


def read_options(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """Return the options; ends the program with a message when they make no sense."""
    parser = argparse.ArgumentParser(
        prog="python -m codehub_judge.agent",
        allow_abbrev=False,
        description="Judge the submissions in the queue of a CodeHub database.",
    )
    parser.add_argument("--name", default=f"{socket.gethostname()}-{os.getpid()}", help="unique among agents")
    parser.add_argument("--slots", type=_count, default=environment.get("CODEHUB_JUDGE_SLOTS") or "2")
    parser.add_argument("--boxes", type=_count, default=environment.get("CODEHUB_JUDGE_BOXES") or "4")
    parser.add_argument("--allow-degraded", action="store_true", help="work without control groups as well")
    parser.add_argument(
        "--health-port", type=int, metavar="PORT", help="answer /health on this loopback port"
    )
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", default=environment.get("CODEHUB_JUDGE_CACHE_DIR") or None
    )
    parser.add_argument(
        "--python",
        type=_python,
        default=environment.get("CODEHUB_JUDGE_PYTHON") or "warm",
        help="warm: copies of one interpreter; exec: an interpreter for each test, which is slower",
    )
    given = parser.parse_args(arguments)
    url = environment.get("CODEHUB_JUDGE_DATABASE_URL", "")
    if not url:
        parser.error("set CODEHUB_JUDGE_DATABASE_URL to the database with the queue")
    degraded = environment.get("CODEHUB_JUDGE_ALLOW_DEGRADED", "").lower() in TRUE
    return Options(
        database_url=url,
        name=given.name,
        slots=given.slots,
        boxes=given.boxes,
        allow_degraded=given.allow_degraded or degraded,
        health_port=given.health_port,
        cache=given.cache,
        python=given.python,
    )


def _python(text: str) -> PythonMode:
    if text not in get_args(PythonMode):
        raise argparse.ArgumentTypeError("must be warm or exec")
    return cast("PythonMode", text)


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 256:
        raise argparse.ArgumentTypeError("must be between 1 and 256")
    return number
