"""Children that end when their parent does, whatever ends it."""

import contextlib
import ctypes
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TypedDict

from codehub.composition.supervisor.identity import Identity

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
_libc = ctypes.CDLL(None, use_errno=True)


def spawn(
    argv: Sequence[str | Path],
    *,
    who: Identity | None,
    env: Mapping[str, str],
    output: IO[bytes] | int,
    cwd: Path | None = None,
    death_signal: signal.Signals = signal.SIGKILL,
    groups: Sequence[Path] = (),
) -> subprocess.Popen[bytes]:
    """Start a child in a session of its own, so that Ctrl-C reaches the supervisor alone.

    `death_signal` is what the kernel sends it when the calling *thread* ends: spawn from the main thread.
    Asking politely would leave a child that waits for the database, which ends at the same moment.
    `groups` are the entrances (`cgroup.procs`) of control groups that it is put into.
    """
    with contextlib.ExitStack() as stack:
        # Opened by us: the kernel asks for the rights of whoever opened an entrance.
        entrances = [stack.enter_context(path.open("wb", buffering=0)) for path in groups]
        return subprocess.Popen(
            [str(part) for part in argv],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env=dict(env),
            start_new_session=True,
            preexec_fn=_child(death_signal, entrances),  # noqa: PLW1509 - system calls only, no lock is taken
            **account(who),
        )


class Account(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


def account(who: Identity | None) -> Account:
    """Return the arguments of Popen that change to an account without keeping root's groups."""
    return Account() if who is None else Account(user=who.uid, group=who.gid, extra_groups=[])


def adopt_orphans() -> None:
    """Make grandchildren whose parent dies ours, so that none is left behind."""
    if _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER) failed")


def end(child: subprocess.Popen[bytes], *steps: tuple[signal.Signals, float]) -> int:
    """Signal a child until it has ended, waiting so many seconds after each step; return its exit code."""
    for signal_number, seconds in steps:
        child.send_signal(signal_number)
        try:
            return child.wait(seconds)
        except subprocess.TimeoutExpired:
            continue
    child.kill()
    return child.wait()


def _child(death_signal: signal.Signals, entrances: Sequence[IO[bytes]]) -> Callable[[], None]:
    """Popen runs this after it has changed the user: a change would clear the death signal."""
    parent = os.getpid()

    def begin() -> None:
        for entrance in entrances:
            entrance.write(b"0")
        signal.pthread_sigmask(signal.SIG_SETMASK, ())  # a mask outlives exec
        _libc.prctl(PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return begin
