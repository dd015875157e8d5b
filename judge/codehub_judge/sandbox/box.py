"""A box: one bubblewrap sandbox with its supervisor, as the host sees it.

A box serves one submission and is then thrown away. Everything that comes out of it is checked: a reply that
our supervisor would never give, or none in time, kills the box.
"""

import contextlib
import marshal
import os
import re
import select
import signal
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn

from codehub_judge.errors import BoxBroken, BoxTampered, SandboxUnavailable
from codehub_judge.languages.language import Step
from codehub_judge.limits import Limits
from codehub_judge.sandbox.cgroups import Cgroup
from codehub_judge.sandbox.identity import Identity
from codehub_judge.sandbox.memory_files import content, sealed
from codehub_judge.sandbox.remedies import explain
from codehub_judge.sandbox.spawn import Furniture, spawn

START_S = 10.0
END_S = 5.0
PATIENCE = 4  # as in supervisor.py: the wall limit is that much longer for who waits for a busy processor
GRACE_S = 2.0  # how much longer still a reply may take
OVERHEAD_BYTES = 64 << 20  # the supervisor, its kernel memory and the output files, in the control group
TICK_US = 1_000_000 // os.sysconf("SC_CLK_TCK")
# CPU time that the host counts on top of a run: forking, wiping, and the coarse clock of /proc.
HOST_OVERHEAD_US = 30_000
REPLY = re.compile(rb"done (\d{1,6}|-1) (\d{1,12}) (\d{1,12}) (\d{1,12}) (-|cpu|wall|memory|files) ([01])")

EXECUTABLE = 0o777
OLD_MARSHAL = 2  # a format that the interpreter of the box reads, whichever version it has


@dataclass(frozen=True, slots=True)
class Run:
    """How one child ended: wait(2) status, CPU time in µs, memory in kB, why it was killed (or a dash)."""

    status: int
    cpu_us: int
    memory_kb: int
    reason: str


class Box:
    """One sandbox. It is started at once; `wait_ready` returns when its supervisor answers.

    The thread that makes a box must outlive it.
    """

    def __init__(self, furniture: Furniture, identity: Identity, cgroup: Cgroup | None) -> None:
        self.soiled = False
        self._step: Step | None = None
        self._first = -1
        self._first_lock = threading.Lock()
        self._cgroup = cgroup
        self._errors = os.memfd_create("errors", os.MFD_CLOEXEC)
        self._host, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                self._process, self._pid = spawn(furniture, identity, cgroup, theirs.fileno(), self._errors)
            except (FileNotFoundError, PermissionError) as error:
                self._release()
                raise SandboxUnavailable(*explain("bwrap: not found")) from error
            except BaseException:
                self._release()
                raise
        # Killing process 1 ends the whole box; the descriptor never means another process, as a number may.
        self._first = os.pidfd_open(self._pid) if self._pid else -1

    def wait_ready(self) -> None:
        """Wait for the supervisor's first word; raise SandboxUnavailable, with the remedy, without it."""
        try:
            ready = self._pid and self._receive(START_S) == b"ready"
        except BoxBroken:
            ready = False
        if not ready:
            said = content(self._errors, 2000)[0].decode("utf-8", "replace")
            self.close()
            raise SandboxUnavailable(*explain(said))

    def run(
        self,
        step: Step,
        limits: Limits,
        code: int,
        fds: Sequence[int],
        words: Sequence[str] = (),
        *,
        handed_over: Callable[[], None] = lambda: None,
    ) -> Run:
        """Take a step within the limits; fds become its descriptors 0, 1, 2, …

        code: while compiling an empty memory file for what is made, later one with that. handed_over: called
        when the box has its own copies of fds; it keeps them open in the program alone.
        Raise BoxBroken when the box died or stayed silent, BoxTampered when its reply is not one of ours.
        """
        self._load(step, limits)
        os.fchmod(code, EXECUTABLE)  # box and judge may be one user, and who ran last the owner of this file
        kills, cpu_us = self._memory_kills(), self._cpu_us()
        numbers = f"{limits.time_ms} {limits.wall_ms} {limits.memory_mb << 10} {limits.output_kb << 10}"
        self._send(" ".join(["run", numbers, *words]).encode(), [code, *fds])
        handed_over()
        match = REPLY.fullmatch(self._receive(PATIENCE * limits.wall_ms / 1000 + GRACE_S))
        if not match:
            self._tampered()
        status, claimed_us, _wall_us, memory_kb = (int(match[i]) for i in range(1, 5))
        self.soiled = match[6] == b"1"
        reason = match[5].decode("ascii")
        if self._memory_kills() > kills:
            reason = "memory"
        counted_us = self._cpu_us() - cpu_us - HOST_OVERHEAD_US
        return Run(status, max(claimed_us, counted_us), memory_kb, reason)

    def _load(self, step: Step, limits: Limits) -> None:
        """Hand over what is to be run from now on, and limit the memory of the whole box."""
        if step is self._step:
            return
        if self._cgroup:
            try:
                self._cgroup.limit((limits.memory_mb << 20) + OVERHEAD_BYTES)
            except OSError as error:  # more is in use than may be from now on
                raise BoxBroken("its memory cannot be limited") from error
        with sealed("step", marshal.dumps({**asdict(step), "files": dict(step.files)}, OLD_MARSHAL)) as fd:
            self._send(b"load 0 0 0 0", [fd])
        if self._receive(START_S) != b"kept":
            self._tampered()
        self._step = step

    def kill(self) -> None:
        """End every process of the box at once; may be called from any thread, and after `close`."""
        with self._first_lock, contextlib.suppress(ProcessLookupError):
            if self._first >= 0:
                signal.pidfd_send_signal(self._first, signal.SIGKILL)
        self._process.kill()

    def close(self) -> None:
        """Kill the box, wait for its end and give back what it held."""
        self.kill()
        self._host.close()
        self._process.wait()
        if self._first >= 0:
            select.select([self._first], [], [], END_S)  # bubblewrap may end before the box has
        self._release()

    def _release(self) -> None:
        self._host.close()
        with self._first_lock:
            for fd in (self._errors, self._first):
                if fd >= 0:
                    os.close(fd)
            self._errors = self._first = -1
        if self._cgroup:
            self._cgroup.remove()

    def _send(self, request: bytes, fds: list[int]) -> None:
        try:
            socket.send_fds(self._host, [request], fds)
        except OSError as error:
            self.kill()
            raise BoxBroken("the box has ended") from error

    def _receive(self, seconds: float) -> bytes:
        poll = select.poll()
        poll.register(self._host, select.POLLIN)
        if not poll.poll(seconds * 1000):
            self.kill()
            raise BoxBroken("the box did not answer in time")
        try:
            reply = self._host.recv(512)
        except OSError as error:
            raise BoxBroken("the box has ended") from error
        if not reply:
            self.kill()
            raise BoxBroken("the box has ended")
        return reply

    def _tampered(self) -> NoReturn:
        self.kill()
        raise BoxTampered("the box answered what its supervisor never says")

    def _memory_kills(self) -> int:
        return self._cgroup.memory_kills() if self._cgroup else 0

    def _cpu_us(self) -> int:
        """Return the CPU time of the whole box so far: the supervisor's and that of all it has collected."""
        if self._cgroup:
            return self._cgroup.cpu_us()
        try:
            fields = Path(f"/proc/{self._pid}/stat").read_bytes().rpartition(b")")[2].split()
        except OSError as error:
            raise BoxBroken("the box has ended") from error
        return sum(map(int, fields[11:15])) * TICK_US
