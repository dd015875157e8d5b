"""Memory files: how text gets into a box and output gets out. The box is handed descriptors, never paths."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

MFD_EXEC = 0x10  # where the administrator wants memory files not to be executable unless it is said
SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


@contextmanager
def sealed(name: str, data: bytes, *, executable: bool = False) -> Iterator[int]:
    """Give a descriptor from which a box can read the data, or execute it, but not change it."""
    with empty(name, executable=executable) as fd:
        view = memoryview(data)
        while view:
            view = view[os.write(fd, view) :]
        os.lseek(fd, 0, os.SEEK_SET)
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, SEALS)
        yield fd


@contextmanager
def empty(name: str, *, executable: bool = False) -> Iterator[int]:
    """Give a descriptor to an empty memory file; its size is limited by RLIMIT_FSIZE of who writes."""
    fd = _memory_file(name, MFD_EXEC if executable else 0)
    try:
        yield fd
    finally:
        os.close(fd)


def _memory_file(name: str, more: int) -> int:
    flags = os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING
    try:
        return os.memfd_create(name, flags | more)
    except OSError:
        if not more:
            raise
        return os.memfd_create(name, flags)  # a kernel before 6.3 has no such flag, and needs none


def content(fd: int, limit: int) -> tuple[bytes, bool]:
    """Return at most limit bytes from the start, and whether there is more."""
    size = os.fstat(fd).st_size
    return os.pread(fd, min(size, limit), 0), size > limit
