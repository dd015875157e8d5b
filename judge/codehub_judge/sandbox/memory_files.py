"""Memory files: how text gets into a box and output gets out. The box is handed descriptors, never paths."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


@contextmanager
def sealed(name: str, data: bytes) -> Iterator[int]:
    """Give a descriptor from which a box can read the data but not change it."""
    with empty(name) as fd:
        view = memoryview(data)
        while view:
            view = view[os.write(fd, view) :]
        os.lseek(fd, 0, os.SEEK_SET)
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, SEALS)
        yield fd


@contextmanager
def empty(name: str) -> Iterator[int]:
    """Give a descriptor to an empty memory file; its size is limited by RLIMIT_FSIZE of who writes."""
    fd = os.memfd_create(name, os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        yield fd
    finally:
        os.close(fd)


def content(fd: int, limit: int) -> tuple[bytes, bool]:
    """Return at most limit bytes from the start, and whether there is more."""
    size = os.fstat(fd).st_size
    return os.pread(fd, min(size, limit), 0), size > limit
