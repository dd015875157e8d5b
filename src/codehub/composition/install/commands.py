"""Runs a program of somebody else: its output is kept back and shown when it fails."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from codehub.composition.install.steps import StepFailed

SHOWN_LINES = 40


def run(
    argv: Sequence[str | Path],
    *,
    what: str,
    verbose: bool = False,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    on_line: Callable[[str], None] | None = None,
) -> None:
    """Run a program to its end; raise StepFailed with the end of its output when it fails."""
    lines: list[str] = []
    with subprocess.Popen(
        [str(part) for part in argv],
        stdin=None,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        cwd=cwd,
        env={**os.environ, **(env or {})},
    ) as process:
        try:
            for line in process.stdout or ():
                lines.append(line.rstrip())
                if verbose:
                    print(f"      {lines[-1]}", flush=True)
                if on_line is not None:
                    on_line(lines[-1])
        except BaseException:
            process.terminate()  # else it would go on without us
            raise
    if process.returncode != 0:
        output = "\n".join(f"    {line}" for line in lines[-SHOWN_LINES:])
        raise StepFailed(f"{what} failed (exit code {process.returncode}):\n{output}")
