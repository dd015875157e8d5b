"""Runs checks, some side by side, and says of each how it went; the output of a failing one is shown."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from codehub.composition.install import browser_assets

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_COUNT = re.compile(r"\b\d+ passed\b")
SIDE_BY_SIDE = 2

Environment = Callable[[], AbstractContextManager[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Check:
    """A program that ends with 0 when all is well; `around` yields variables for it and cleans up.

    What a `reported` one prints is a result: it is kept for the report instead of shown.
    """

    title: str
    command: Sequence[str]
    folder: str = "."
    reported: bool = False
    around: Environment = field(default=lambda: nullcontext({}))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check went; `seconds` is its duration."""

    check: Check
    passed: bool
    seconds: float
    output: str

    @property
    def counted(self) -> str:
        """What the program says of how many tests passed, as in `57 passed in 8.1s`; empty if nothing."""
        lines = [_COLOURS.sub("", line).strip() for line in self.output.splitlines()]
        return next((line for line in reversed(lines) if _COUNT.search(line)), "")


def python(*arguments: str) -> list[str]:
    return [sys.executable, "-m", *arguments]


def node(script: str, *arguments: str) -> list[str]:
    """Return the command of a script in `web/package.json`."""
    return [*browser_assets.npm(Path(sys.executable)), "run", "--silent", script, *arguments]


def run_all(
    stages: Sequence[Sequence[Check]],
    app: Path,
    *,
    verbose: bool,
    report: Callable[[Sequence[Outcome]], None] = lambda outcomes: None,
) -> int:
    """Run stage after stage, the checks of each side by side; return the exit code for the command.

    A line for each check is printed, in their order.
    """
    begun = time.monotonic()
    total = sum(map(len, stages))
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        for stage in stages:
            for outcome in pool.map(lambda check: _run(check, app, verbose=verbose), stage):
                outcomes.append(outcome)
                _print(outcome, f"{len(outcomes)}/{total}")
    report(outcomes)
    return _summary(outcomes, time.monotonic() - begun)


def _print(outcome: Outcome, place: str) -> None:
    word = "passed" if outcome.passed else "FAILED"
    print(f" {place:>5}  {outcome.check.title:<37}{word:<10}{outcome.seconds:8.1f} s", flush=True)
    if outcome.passed and outcome.counted:
        print(f"        {outcome.counted}", flush=True)
    if not outcome.passed and outcome.output:
        print("\n" + outcome.output.rstrip() + "\n", flush=True)


def _run(check: Check, app: Path, *, verbose: bool) -> Outcome:
    begun = time.monotonic()
    shown = verbose and not check.reported
    node_env = browser_assets.node_environment(Path(sys.executable))
    try:
        with check.around() as given:
            env = {**os.environ, **node_env, **given}
            process = subprocess.run(
                check.command,
                cwd=app / check.folder,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=None if shown else subprocess.PIPE,
                stderr=None if shown else subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
            )
        return Outcome(check, process.returncode == 0, time.monotonic() - begun, process.stdout or "")
    except CheckCantRun as reason:
        return Outcome(check, passed=False, seconds=time.monotonic() - begun, output=str(reason))


class CheckCantRun(Exception):
    """What a check needs around it couldn't be had; counts as a failure."""


def _summary(outcomes: Sequence[Outcome], seconds: float) -> int:
    failed = [outcome.check.title for outcome in outcomes if not outcome.passed]
    if failed:
        print(f"\n{len(failed)} of {len(outcomes)} failed in {seconds:.0f} s: {', '.join(failed)}")
        return 1
    print(f"\nAll {len(outcomes)} passed in {seconds:.0f} s.")
    return 0
