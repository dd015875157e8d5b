"""Processor time of everything that a benchmark starts, counted by the kernel in a control group.

Waiting for children is no measure: what is killed with its parent, as a box is, is never waited for.
"""

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from codehub_judge.sandbox.cgroups import _own_folder


class Meter:
    """Moves this process, and so all that it starts, into a control group of its own, where there are any."""

    def __init__(self) -> None:
        version_1 = _own_folder("cpuacct")
        self._parent = version_1 or _own_folder("")
        self._file = "cpuacct.usage" if version_1 else "cpu.stat"
        self._group: Path | None = None

    def __enter__(self) -> Self:
        if self._parent and os.access(self._parent, os.W_OK):
            self._group = self._parent / f"codehub-bench-{os.getpid()}"
            self._group.mkdir()
            (self._group / "cgroup.procs").write_text(str(os.getpid()))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._parent and self._group:
            (self._parent / "cgroup.procs").write_text(str(os.getpid()))
            self._group.rmdir()

    def seconds(self) -> float:
        """Return the processor seconds so far; nothing but NaN where there are no control groups."""
        if not self._group:
            return float("nan")
        text = (self._group / self._file).read_text()
        if self._file == "cpuacct.usage":
            return int(text) / 1e9
        return int(dict(line.split() for line in text.splitlines())["usage_usec"]) / 1e6
