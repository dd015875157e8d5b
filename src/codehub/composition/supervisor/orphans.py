"""Database processes that outlived a supervisor killed with -9."""

import contextlib
import os
import signal
import time
from pathlib import Path


def end_orphans(cluster: Path) -> list[int]:
    """End what a killed supervisor may have left running in a cluster.

    The server and its backends work in the cluster's directory, which tells them from a process that only has
    the number in a stale postmaster.pid. Only the server itself is told to stop: to its helpers the same
    signals mean other things (the checkpointer takes SIGINT for the last checkpoint). One that was told to
    stop by the kernel gets time to finish.
    Returns the processes that even SIGKILL didn't end.
    """
    steps = ((signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))
    for signal_number, seconds in steps:
        if not (left := _signal_and_wait(cluster, signal_number, seconds)):
            break
    return left


def _signal_and_wait(cluster: Path, signal_number: signal.Signals, seconds: float) -> list[int]:
    """Signal the processes of a cluster and return those that are still there after so many seconds."""
    for pid in _leaders(_working_in(cluster)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal_number)
    deadline = time.monotonic() + seconds
    while (left := _working_in(cluster)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def _leaders(pids: list[int]) -> list[int]:
    """Return the processes whose parent is not among them: the server, or backends that it left alone."""
    return [pid for pid in pids if _parent(pid) not in pids]


def _parent(pid: int) -> int | None:
    with contextlib.suppress(OSError):
        # after the name, which may hold spaces and brackets: state, parent
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return None


def _working_in(directory: Path) -> list[int]:
    """Return the processes whose working directory this is and that we may look at."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(OSError):
                if (entry / "cwd").readlink() == directory:
                    found.append(int(entry.name))
    return found
