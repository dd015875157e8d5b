"""The roles' logs: one file each, appended to by the role itself, cut and followed by the supervisor.

A role writes to the file and not to us, so nothing of it is lost, and nothing waits, when we are gone.
"""

import shutil
import sys
from pathlib import Path

LARGEST = 10 << 20
KEPT = 5


def rotate(log: Path) -> None:
    """Move a log that has grown beyond 10 MB to `.1`, `.1` to `.2` and so on; five are kept.

    The role keeps its descriptor (opened for appending), so the file is copied and emptied.
    """
    if not log.exists() or log.stat().st_size < LARGEST:
        return
    for number in range(KEPT - 1, 0, -1):
        older = log.with_name(f"{log.name}.{number}")
        if older.exists():
            older.replace(log.with_name(f"{log.name}.{number + 1}"))
    shutil.copyfile(log, log.with_name(f"{log.name}.1"))
    with log.open("r+b") as handle:
        handle.truncate(0)


def last_lines(log: Path, count: int) -> list[str]:
    """Return the end of a log, for a message about a role that failed."""
    if not log.exists():
        return []
    with log.open("rb") as handle:
        handle.seek(max(0, log.stat().st_size - 65536))
        return handle.read().decode(errors="replace").splitlines()[-count:]


class Follower:
    """Copies what is appended to logs to the terminal, each line after the name of its role."""

    def __init__(self) -> None:
        self._offsets: dict[Path, int] = {}

    def start(self, log: Path) -> None:
        """Follow a log from its present end."""
        self._offsets.setdefault(log, log.stat().st_size if log.exists() else 0)

    def show_new(self) -> None:
        for log, offset in list(self._offsets.items()):
            size = log.stat().st_size if log.exists() else 0
            begin = 0 if size < offset else offset
            self._offsets[log] = begin + self._show(log, begin) if size > begin else begin

    def _show(self, log: Path, offset: int) -> int:
        """Print the complete lines after an offset and return how many bytes they take."""
        with log.open("rb") as handle:
            handle.seek(offset)
            whole, newline, _ = handle.read().rpartition(b"\n")
        for line in whole.decode(errors="replace").splitlines():
            print(f"{log.stem:>9} | {line}", file=sys.stderr, flush=True)
        return len(whole) + len(newline)
