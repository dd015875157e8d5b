"""Control groups of the boxes: version 2 first, then version 1, else none (degraded).

A box is attached once, before its supervisor is started; never per test, as an attach takes up to 10 ms.
Memory and the number of processes are limited for the box as a whole, and both CPU time and kills for memory
are read here, outside the box.
"""

import itertools
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from codehub_judge.sandbox.identity import Identity

Mode = Literal["cgroup2", "cgroup1", "degraded"]
PREFIX = "codehub-judge-"
MAX_PROCESSES = 48
MOST_BYTES = 4096  # of a file of a control group
CONTROLLERS_V1 = ("memory", "pids", "cpuacct")
_numbers = itertools.count(1)
_roots = itertools.count(1)


@dataclass(slots=True)
class Cgroup:
    """The control group of one box; folders maps controller to folder (version 2: all the same)."""

    mode: Mode
    folders: dict[str, Path]
    _open: dict[Path, int] = field(default_factory=dict)  # descriptors of what is read before and after a run

    def attach(self, pid: int) -> None:
        """Move a process in; what it forks later is in as well."""
        for folder in set(self.folders.values()):
            (folder / "cgroup.procs").write_text(str(pid))

    def limit(self, memory_bytes: int) -> None:
        """Limit memory without swap, and the number of processes and threads."""
        memory, pids = self.folders["memory"], self.folders["pids"]
        (pids / "pids.max").write_text(str(MAX_PROCESSES))
        if self.mode == "cgroup2":
            (memory / "memory.max").write_text(str(memory_bytes))
            _write_if_there(memory / "memory.swap.max", "0")
        else:
            _limit_version_1(memory, memory_bytes)

    def cpu_us(self) -> int:
        """Return the CPU time of the box so far, in microseconds."""
        folder = self.folders["cpuacct"]
        if self.mode == "cgroup2":
            return _field(self._read(folder / "cpu.stat"), "usage_usec")
        return int(self._read(folder / "cpuacct.usage")) // 1000

    def memory_kills(self) -> int:
        """Return how often the kernel killed in this box for memory."""
        folder = self.folders["memory"]
        name = "memory.events" if self.mode == "cgroup2" else "memory.oom_control"
        return _field(self._read(folder / name), "oom_kill")

    def _read(self, file: Path) -> str:
        if file not in self._open:
            self._open[file] = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
        return os.pread(self._open[file], MOST_BYTES, 0).decode()

    def remove(self) -> None:
        """Remove the folders; those still in use (a process is dying) are removed by the next start."""
        while self._open:
            os.close(self._open.popitem()[1])
        for folder in set(self.folders.values()):
            _remove(folder)


def _limit_version_1(memory: Path, memory_bytes: int) -> None:
    """Limit memory and memory with swap; the second may never be the smaller, on the way up neither."""
    alone, with_swap = memory / "memory.limit_in_bytes", memory / "memory.memsw.limit_in_bytes"
    try:
        alone.write_text(str(memory_bytes))
    except OSError:
        _write_if_there(with_swap, str(memory_bytes))
        alone.write_text(str(memory_bytes))
    _write_if_there(with_swap, str(memory_bytes))


@dataclass(slots=True)
class CgroupRoot:
    """Where control groups of boxes are made; without folders there are none and the mode is degraded."""

    mode: Mode = "degraded"
    folders: dict[str, Path] = field(default_factory=dict)

    def make(self) -> Cgroup | None:
        """Make the control group of one box, None in degraded mode."""
        if not self.folders:
            return None
        name = f"box-{next(_numbers)}"
        folders = {controller: folder / name for controller, folder in self.folders.items()}
        for folder in set(folders.values()):
            folder.mkdir()
        return Cgroup(self.mode, folders)

    def remove(self) -> None:
        """Remove what `find_root` made, when it is empty."""
        for folder in set(self.folders.values()):
            _remove(folder)


def find_root(owner: Identity) -> CgroupRoot:
    """Make a place for control groups that `owner` may use, else return the degraded root."""
    for find in (_find_v2, _find_v1):
        root = find()
        if root is None:
            continue
        if os.geteuid() or _hand_over(root, owner):
            return root
        root.remove()
    return CgroupRoot()


def _find_v2() -> CgroupRoot | None:
    base = _own_folder("")
    try:
        if base is None or not {"memory", "pids"} <= set((base / "cgroup.controllers").read_text().split()):
            return None
        _forget_dead(base)
        root = base / _root_name()
        root.mkdir()
        # A group with members may not have limited children: this process moves into a leaf of its own.
        (root / "agent").mkdir()
        (root / "agent" / "cgroup.procs").write_text(str(os.getpid()))
        (base / "cgroup.subtree_control").write_text("+memory +pids")
        (root / "cgroup.subtree_control").write_text("+memory +pids")
    except OSError:
        return None
    return CgroupRoot("cgroup2", dict.fromkeys(CONTROLLERS_V1, root))


def _find_v1() -> CgroupRoot | None:
    folders: dict[str, Path] = {}
    name = _root_name()
    try:
        for controller in CONTROLLERS_V1:
            base = _own_folder(controller)
            if base is None:
                return None
            _forget_dead(base)
            folders[controller] = base / name
            folders[controller].mkdir(exist_ok=True)  # controllers may share a mount
    except OSError:
        for folder in folders.values():
            _remove(folder)
        return None
    return CgroupRoot("cgroup1", folders)


def _root_name() -> str:
    return f"{PREFIX}{os.getpid()}-{next(_roots)}"


def _own_folder(controller: str) -> Path | None:
    """Return the folder of this process's own group; the empty controller stands for version 2."""
    kind = "cgroup" if controller else "cgroup2"
    mounts = [line.split() for line in Path("/proc/self/mounts").read_text().splitlines()]
    places = [m[1] for m in mounts if m[2] == kind and (not controller or controller in m[3].split(","))]
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _number, controllers, path = line.split(":", 2)
        if places and controller in controllers.split(","):
            folder = Path(places[0] + path)
            return folder if folder.is_dir() else Path(places[0])
    return None


def _forget_dead(base: Path) -> None:
    """Remove the groups that a killed judge left behind."""
    for folder in base.glob(f"{PREFIX}*"):
        if not Path("/proc", folder.name.removeprefix(PREFIX).partition("-")[0]).exists():
            for child in [*folder.iterdir()]:
                if child.is_dir():
                    _remove(child)
            _remove(folder)


def _hand_over(root: CgroupRoot, owner: Identity) -> bool:
    """Give the folders to `owner`; return False where there is no such user, as in some user namespaces."""
    try:
        for folder in set(root.folders.values()):
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, owner.uid, owner.gid)
    except OSError:
        return False
    return True


def _remove(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return  # still in use, or gone


def _write_if_there(file: Path, text: str) -> None:
    """Write a setting that kernels without swap accounting do not have."""
    if file.exists():
        file.write_text(text)


def _field(text: str, name: str) -> int:
    for line in text.splitlines():
        key, _, value = line.partition(" ")
        if key == name:
            return int(value)
    return 0
