"""From the machine's Python to the one in `.venv`: install what a command needs, then become that command."""

import fcntl
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from codehub.composition.cli.arguments import Arguments, parse
from codehub.composition.install import (
    browser_assets,
    checkout,
    python_packages,
    system_packages,
    toolchains,
)
from codehub.composition.install.steps import UP_STEPS, StepFailed, Steps
from codehub.composition.install.system_packages import SystemPackage

DEVELOPER_COMMANDS = ("test", "check")
INSTALL_STEPS = 3


def bootstrap(root: Path, python: str, argv: list[str]) -> NoReturn:
    """Install what the command in `argv` needs and run it; wrong arguments are answered before that."""
    arguments = parse(argv)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        if os.geteuid() == 0 and not checkout.readable_by_everyone(root):
            checkout.mirror(root, checkout.MIRROR)
            _become(python, str(checkout.MIRROR / "codehub"), *argv)
        interpreter = _install(root, python, arguments)
    except StepFailed as failure:
        sys.exit(f"\n{failure}")
    except PermissionError as error:
        sys.exit(
            f"\n{error.filename} belongs to another user. Run this as that user, or in a clone of your own."
        )
    except KeyboardInterrupt:
        sys.exit("\nStopped. Run the same command again to go on from here.")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(root / "src"), str(root / "judge")])
    os.environ["CODEHUB_APP_DIR"] = str(root)
    _become(str(interpreter), "-m", "codehub.composition.cli", *argv)


def _become(*command: str) -> NoReturn:
    os.execv(command[0], command)  # noqa: S606 - a shell would only add a way to go wrong


def _install(app: Path, python: str, arguments: Arguments) -> Path:
    """Take the steps that a command needs; only the long-running commands announce them."""
    command, verbose = arguments.command, arguments.verbose
    total = UP_STEPS if command == "up" else INSTALL_STEPS
    steps = Steps(total, announced=command in ("up", "test"))
    with _only_one(app):
        with steps.step("System packages") as step:
            system_packages.ensure(needed(arguments), step, verbose=verbose, optional=wished(arguments))
        with steps.step("Python packages") as step:
            lock = python_packages.DEVELOPMENT if command in DEVELOPER_COMMANDS else python_packages.RUNTIME
            interpreter = python_packages.ensure(app, python, lock, step, verbose=verbose)
        with steps.step("Browser application") as step:
            if command in ("up", "test"):
                browser_assets.ensure(app, interpreter, step, verbose=verbose)
            elif command == "check":
                browser_assets.ensure_modules(app, interpreter, step, verbose=verbose)
    return interpreter


def wished(arguments: Arguments) -> list[SystemPackage]:
    """Return the packages without which only a language is not offered."""
    return toolchains.packages_of(arguments.languages) if arguments.command == "up" else []


def needed(arguments: Arguments) -> list[SystemPackage]:
    """Return the packages without which the command cannot do its work."""
    packages = [system_packages.VENV]
    if arguments.command in ("up", "test", "judge") or arguments.action == "check":
        packages += [system_packages.BUBBLEWRAP, system_packages.SECCOMP]
    if arguments.command == "test":
        packages += [system_packages.CHROMIUM, *toolchains.packages_of(tuple(toolchains.TOOLCHAINS))]
    if arguments.command == "test" or arguments.needs_gateway:
        packages += [system_packages.CADDY]
    return packages


@contextmanager
def _only_one(app: Path) -> Iterator[None]:
    """Two commands at once must not install into the same environment: the second waits for the first."""
    folder = app / ".cache"
    folder.mkdir(exist_ok=True)
    with (folder / "install.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting for another codehub command that is installing …", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
