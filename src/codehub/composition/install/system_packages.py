"""Debian packages: looked for by what they bring, installed through root or sudo, else asked for."""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from codehub.composition.install.commands import run
from codehub.composition.install.steps import Step, StepFailed, mark_installed

LISTS = Path("/var/lib/apt/lists")
SYSTEM_PROGRAMS = (Path("/usr/bin"), Path("/usr/local/bin"))
SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A package by its Debian name, and how to see that what it brings is there."""

    name: str
    present: Callable[[], bool]


def _has_venv() -> bool:
    return importlib.util.find_spec("venv") is not None and importlib.util.find_spec("ensurepip") is not None


def _has_seccomp() -> bool:
    try:
        ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return False
    return True


def _has_program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def has_system_program(*names: str) -> Callable[[], bool]:
    """Look where the judge's sandbox can see a program: one in a home folder or an environment is no use."""
    return lambda: any((folder / name).exists() for folder in SYSTEM_PROGRAMS for name in names)


VENV = SystemPackage(f"python3.{sys.version_info.minor}-venv", _has_venv)
BUBBLEWRAP = SystemPackage("bubblewrap", _has_program("bwrap"))
SECCOMP = SystemPackage("libseccomp2", _has_seccomp)
CADDY = SystemPackage("caddy", _has_program("caddy"))
CHROMIUM = SystemPackage("chromium", _has_program("chromium", "chromium-browser"))


def ensure(
    packages: Sequence[SystemPackage],
    step: Step,
    *,
    verbose: bool,
    optional: Sequence[SystemPackage] = (),
) -> None:
    """Install those packages that are missing; raise StepFailed with the exact command if we can't.

    Without an optional one we go on, and the step's note tells what would bring it.
    """
    step.note = "present"
    missing, wished = _missing(packages), _missing(optional)
    try:
        _bring([*missing, *wished], step, verbose=verbose)
    except StepFailed:
        if not wished:
            raise
        _bring(missing, step, verbose=verbose)
        _bring_what_can_be_had(wished, step, verbose=verbose)


def _bring_what_can_be_had(wished: Sequence[SystemPackage], step: Step, *, verbose: bool) -> None:
    """Install each by itself, as one that cannot be had keeps all others of its call away."""
    notes, lacking = [step.note], []
    for package in wished:
        try:
            _bring(_missing([package]), step, verbose=verbose, read_lists=False)
        except StepFailed:
            lacking.append(package.name)
        else:
            notes.append(f"installed {package.name}")
    step.note = ", ".join(note for note in notes if note != "present" or len(notes) == 1)
    if lacking:
        step.note += f", but not: apt-get install {' '.join(lacking)}"


def _missing(packages: Sequence[SystemPackage]) -> list[SystemPackage]:
    return [package for package in packages if not package.present()]


def _bring(missing: Sequence[SystemPackage], step: Step, *, verbose: bool, read_lists: bool = True) -> None:
    """Install packages; raise StepFailed when one is still not there afterwards.

    read_lists: whether the package lists may be read anew for it.
    """
    if not missing:
        return
    names = [package.name for package in missing]
    prefix = _privilege(names)
    step.progress(f"installing {', '.join(names)} …")
    _install(names, prefix, step, verbose=verbose, read_lists=read_lists)
    _leave_port_80_alone(names, prefix)
    absent = [package.name for package in _missing(missing)]
    if absent:
        raise StepFailed(f"{', '.join(absent)} installed, but what it should bring is still not there")
    step.note = f"installed {', '.join(names)}"
    mark_installed()


def _privilege(names: Sequence[str]) -> list[str]:
    """Return what to put before apt-get; raise StepFailed with what to type if there is no way."""
    wanted = " ".join(names)
    if shutil.which("apt-get") is None:
        raise StepFailed(
            f"CodeHub needs {wanted} (names of Debian packages), and {_system_name()} has no apt-get.\n"
            f"Install them with your system's package manager, then run the same command again."
        )
    if os.geteuid() == 0:
        return []
    may_ask = sys.stdin.isatty()
    if shutil.which("sudo") and (may_ask or _sudo_needs_no_password()):
        return ["sudo"] if may_ask else ["sudo", "-n"]
    raise StepFailed(
        f"CodeHub needs the system packages {wanted} and may not install them as this user.\n"
        f"Run this as root once, then run the same command again:\n\n"
        f"    apt-get update && apt-get install -y --no-install-recommends {wanted}\n"
    )


def _install(names: Sequence[str], prefix: list[str], step: Step, *, verbose: bool, read_lists: bool) -> None:
    """Install; read the package lists anew only when there are none or they turn out to be too old."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "-y", "--no-install-recommends", *names]

    def show(line: str) -> None:
        if line.startswith(("Get:", "Unpacking", "Setting up")):
            step.progress(line[:60])

    fresh = read_lists and not any(LISTS.glob("*_Packages*"))
    if fresh:
        run([*apt, "update"], what="apt-get update", verbose=verbose, on_line=show)
    try:
        run(install, what="apt-get install", verbose=verbose, on_line=show)
    except StepFailed:
        if fresh or not read_lists:
            raise
        run([*apt, "update"], what="apt-get update", verbose=verbose, on_line=show)
        run(install, what="apt-get install", verbose=verbose, on_line=show)


def _leave_port_80_alone(names: Sequence[str], prefix: list[str]) -> None:
    """Debian starts a web server of its own with the package caddy; ours is started by `up` when wanted."""
    if CADDY.name in names and SYSTEMD.exists():
        run([*prefix, "systemctl", "disable", "--now", "caddy"], what="systemctl disable caddy")


def _sudo_needs_no_password() -> bool:
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def _system_name() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()
