"""The package `dmoj` of PyPI, in an environment of its own.

It is under the AGPL and no part of CodeHub; it is only measured beside it.
"""

import os
import subprocess
import sys
from pathlib import Path

VERSION = "4.1.0"
SYSTEM_PYTHON = "/usr/bin/python3"  # whom DMOJ runs as has to reach it
FOLDER = Path("/var/cache/codehub-bench") if os.geteuid() == 0 else Path.home() / ".cache" / "codehub-bench"


class PeerMissing(Exception):
    """DMOJ cannot be installed here; the text says why."""


def find_peer() -> Path:
    """Return an interpreter that has DMOJ, installing it first where need be; raise PeerMissing."""
    environment = FOLDER / f"dmoj-{VERSION}"
    python = environment / "bin" / "python"
    if not python.exists() or not _imports(python):
        print(f"installing dmoj {VERSION} to measure beside it …", file=sys.stderr)
        FOLDER.mkdir(parents=True, exist_ok=True)
        _run([SYSTEM_PYTHON, "-m", "venv", "--clear", str(environment)], "python3-venv")
        _run(
            [str(python), "-m", "pip", "install", "-q", f"dmoj=={VERSION}"], "g++ python3-dev libseccomp-dev"
        )
    return python


def _imports(python: Path) -> bool:
    return (
        subprocess.run([python, "-c", "import dmoj.judge"], capture_output=True, check=False).returncode == 0
    )


def _run(command: list[str], needs: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = next(iter(reversed((done.stderr or done.stdout).strip().splitlines())), "it failed")
        raise PeerMissing(f"{last} (it needs the Debian packages {needs})")
