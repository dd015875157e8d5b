"""Starting the processes of a box."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from codehub_judge.sandbox import bubblewrap
from codehub_judge.sandbox.cgroups import Cgroup
from codehub_judge.sandbox.identity import Identity
from codehub_judge.sandbox.interpreter import SUPERVISOR, Interpreter
from codehub_judge.sandbox.memory_files import sealed
from codehub_judge.sandbox.seccomp import filter_program

CHILD_PID = re.compile(rb'"child-pid": (\d+)')


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every box has in it beside the system. mounts: folders of the box, and what is seen there."""

    interpreter: Interpreter
    mounts: Mapping[str, Path]


class Pipe:
    """Both ends of a pipe, each closed once."""

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe()

    def close_reader(self) -> None:
        """Close the end that is read from."""
        self.reader = _closed(self.reader)

    def close_writer(self) -> None:
        """Close the end that is written to."""
        self.writer = _closed(self.writer)


def _closed(fd: int) -> int:
    if fd >= 0:
        os.close(fd)
    return -1


@contextmanager
def _pipe() -> Iterator[Pipe]:
    pipe = Pipe()
    try:
        yield pipe
    finally:
        pipe.close_reader()
        pipe.close_writer()


def spawn(
    furniture: Furniture, identity: Identity, cgroup: Cgroup | None, supervisor_fd: int, errors_fd: int
) -> tuple[subprocess.Popen[bytes], int]:
    """Start bubblewrap and, once the box is in its control group, the supervisor.

    Return bubblewrap's process and the process id of the supervisor, 0 when bubblewrap gave up. The calling
    thread must live as long as the box, since the kernel ends the box with the thread that started it.
    """
    with ExitStack() as stack:
        interpreter = furniture.interpreter
        files = {name: stack.enter_context(sealed(name, code)) for name, code in interpreter.programs.items()}
        seccomp = stack.enter_context(sealed("seccomp", filter_program()))
        info, block = stack.enter_context(_pipe()), stack.enter_context(_pipe())
        command = bubblewrap.command(
            seccomp=seccomp,
            info=info.writer,
            block=block.reader,
            files=files,
            mounts=furniture.mounts,
            program=[interpreter.path, "-I", "-S", f"/w/{SUPERVISOR}", str(supervisor_fd)],
        )
        kept = (seccomp, info.writer, block.reader, supervisor_fd, *files.values())
        process = _popen(command, identity, errors_fd, kept)
        info.close_writer()
        found = CHILD_PID.search(_read_answer(info.reader))
        pid = int(found[1]) if found else 0
        if pid and cgroup:
            cgroup.attach(pid)
        os.write(block.writer, b"1")
        return process, pid


def _popen(
    command: list[str], identity: Identity, errors_fd: int, kept: tuple[int, ...]
) -> subprocess.Popen[bytes]:
    """Start the command as `identity`, with no other descriptors than those named."""
    other = identity.uid != os.geteuid()
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors_fd,
        pass_fds=kept,
        cwd="/",
        user=identity.uid if other else None,
        group=identity.gid if other else None,
        extra_groups=[] if other else None,
    )


def _read_answer(fd: int) -> bytes:
    """Return what bubblewrap says about the box; nothing when it gave up."""
    answer = b""
    while b"}" not in answer:
        part = os.read(fd, 512)
        if not part:
            break
        answer += part
    return answer
