"""Control groups for the judge: root makes a branch and gives it to the judge's account (cgroups(7)).

With a branch of its own an unprivileged judge can limit the memory and processes of each sandbox as a whole.
Without root, or where the host lends no controllers, there is none and the judge runs degraded.
"""

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from codehub.composition.supervisor.identity import Identity

CONTROLLERS_V1 = ("memory", "pids", "cpuacct")
CONTROLLERS_V2 = ("memory", "pids")
DELEGATED = ("cgroup.procs", "cgroup.threads", "cgroup.subtree_control", "tasks")
PREFIX = "codehub-"


@dataclass(frozen=True, slots=True)
class Branch:
    """The folders that were made: one in version 2, one for each controller in version 1, none at all."""

    folders: Sequence[Path] = ()

    def entrances(self) -> list[Path]:
        """Return the files that take in a process which writes 0 to them."""
        return [folder / "cgroup.procs" for folder in self.folders]

    def remove(self) -> None:
        for folder in self.folders:
            _remove(folder)


def delegate(who: Identity | None) -> Branch:
    """Make a branch for an account; an empty one when we are not root or the host doesn't let us."""
    if who is None:
        return Branch()
    for bases in (_version_2(), _version_1()):
        made: list[Path] = []
        try:
            for base in bases:
                _forget_dead(base)
                made.append(base / f"{PREFIX}{os.getpid()}")
                made[-1].mkdir(exist_ok=True)
                _give(made[-1], who)
        except OSError:
            Branch(made).remove()
            continue
        if made:
            return Branch(made)
    return Branch()


def _version_2() -> list[Path]:
    """Return the top of the unified hierarchy if it hands memory and pids down."""
    for top in _mounted("cgroup2", None):
        try:
            handed_down = top / "cgroup.subtree_control"
            handed_down.write_text(" ".join(f"+{name}" for name in CONTROLLERS_V2))
        except OSError:
            continue
        if set(CONTROLLERS_V2) <= set(handed_down.read_text().split()):
            return [top]
    return []


def _version_1() -> list[Path]:
    """Return our own group of each controller, or nothing when one of them is missing."""
    bases = []
    for name in CONTROLLERS_V1:
        mounts = _mounted("cgroup", name)
        if not mounts:
            return []
        inside = mounts[0] / _own_group(name).lstrip("/")
        bases.append(inside if inside.is_dir() else mounts[0])
    return bases


def _mounted(kind: str, controller: str | None) -> list[Path]:
    found = []
    for line in Path("/proc/self/mounts").read_text().splitlines():
        _, place, what, options, *_ = line.split()
        if what == kind and (controller is None or controller in options.split(",")):
            found.append(Path(place))
    return found


def _own_group(controller: str) -> str:
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, controllers, path = line.split(":", 2)
        if controller in controllers.split(","):
            return path
    return "/"


def _give(folder: Path, who: Identity) -> None:
    os.chown(folder, who.uid, who.gid)
    for name in DELEGATED:
        if (folder / name).exists():
            os.chown(folder / name, who.uid, who.gid)


def _forget_dead(base: Path) -> None:
    """Remove what a killed supervisor left."""
    for folder in base.glob(f"{PREFIX}*"):
        number = folder.name.removeprefix(PREFIX)
        if number.isdecimal() and not Path("/proc", number).exists():
            _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a branch from its leaves on; a group whose process is just ending goes with the next start."""
    for child in sorted(folder.glob("**/"), key=lambda path: len(path.parts), reverse=True):
        with contextlib.suppress(OSError):
            child.rmdir()
