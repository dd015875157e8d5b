"""The Python environment `.venv`: exactly what the lock file names, checked by hash, installed once."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from codehub.composition.install.commands import run
from codehub.composition.install.steps import Step, mark_installed

RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"
PINNED = re.compile(r"^[A-Za-z0-9_.\-]+==", re.MULTILINE)


def ensure(app: Path, python: str, lock: str, step: Step, *, verbose: bool) -> Path:
    """Bring `.venv` to the state of a lock file and return its interpreter.

    A stamp says what is installed; it is taken away first and written last, so an attempt that was cut off
    is made again. The development lock contains the runtime's, so it satisfies both.
    """
    environment = app / ".venv"
    interpreter = environment / "bin" / "python"
    stamp = environment / "codehub-installed.json"
    wanted = _fingerprint(app / lock, python)
    step.note = "up to date"
    if os.access(interpreter, os.X_OK) and _stamped(stamp).get(lock) == wanted:
        return interpreter
    stamp.unlink(missing_ok=True)
    _make_environment(environment, python, verbose=verbose)
    _install(interpreter, app / lock, step, verbose=verbose)
    locks = [lock] if lock == RUNTIME else [RUNTIME, DEVELOPMENT]
    stamp.write_text(json.dumps({name: _fingerprint(app / name, python) for name in locks}))
    mark_installed()
    return interpreter


def _fingerprint(lock: Path, python: str) -> str:
    """Identify a lock file's text together with the interpreter it was installed for."""
    return hashlib.sha256(lock.read_bytes() + f"\n{python}".encode()).hexdigest()


def _stamped(stamp: Path) -> dict[str, str]:
    try:
        found = json.loads(stamp.read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _make_environment(environment: Path, python: str, *, verbose: bool) -> None:
    """Make `.venv`, from scratch when there is none of this interpreter with a pip that works."""
    interpreter = environment / "bin" / "python"
    same = interpreter.exists() and os.path.realpath(interpreter) == os.path.realpath(python)
    if (
        same
        and subprocess.run(
            [interpreter, "-I", "-c", "import pip"], capture_output=True, check=False
        ).returncode
        == 0
    ):
        return
    if environment.exists():
        shutil.rmtree(environment)
    run([python, "-m", "venv", environment], what="python -m venv", verbose=verbose)


def _install(interpreter: Path, lock: Path, step: Step, *, verbose: bool) -> None:
    total, seen = len(PINNED.findall(lock.read_text())), 0

    def show(line: str) -> None:
        nonlocal seen
        seen += line.startswith(("Collecting", "Requirement already"))
        step.progress("installing …" if line.startswith("Installing") else f"{seen}/{total} fetched")

    command: list[str | Path] = [
        interpreter,
        "-I",
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--only-binary=:all:",
    ]
    command += [
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar=off",
        "--no-warn-script-location",
    ]
    run([*command, "-r", lock], what="pip install", verbose=verbose, on_line=show)
    step.note = f"installed {total}"
