"""What compilers made, kept to be lent again: in memory, and in a folder that several judges may share.

Nothing here is ever an error. A folder that is full, gone or not ours, a file that is broken or half written:
all of it means that a program is compiled once more. A file counts only when it has the digest that it begins
with. What goes first, where space runs out, is what nobody has asked for the longest.
"""

import contextlib
import hashlib
import logging
import os
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MEMORY_BYTES = 64 << 20
DISK_BYTES = 512 << 20
LARGEST_BYTES = 32 << 20  # of a file
KEPT = 0.9  # of the space, after something had to go
BLOCK = 4096  # what a small file costs
PART = "part-"  # how files begin that are being written
FORGOTTEN_S = 3600  # a part that old was left by a judge that was killed
MAGIC = b"codehub compiled 1\n"
DIGEST_BYTES = 32
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What came of a compile step: what it left behind, or what the compiler said where it refused."""

    accepted: bool
    data: bytes


class CompileCache:
    """Finds what was compiled by a key, a hexadecimal digest of all that it depends on; thread-safe.

    folder: where it outlives this judge; None keeps everything in memory only.
    """

    def __init__(
        self, folder: Path | None, *, memory_bytes: int = MEMORY_BYTES, disk_bytes: int = DISK_BYTES
    ) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._memory: OrderedDict[str, Compiled] = OrderedDict()
        self._memory_bytes = memory_bytes
        self._used_bytes = 0
        self._disk_bytes = disk_bytes
        self._told = False
        self._unswept_bytes = disk_bytes  # written since it was looked what has to go: at first unknown

    def get(self, key: str) -> Compiled | None:
        """Return what is kept under a key, None when there is nothing good."""
        with self._lock:
            found = self._memory.get(key)
            if found:
                self._memory.move_to_end(key)
        if not found:
            found = self._read(key)
            if found:
                self._remember(key, found)
        return found

    def put(self, key: str, compiled: Compiled) -> None:
        """Keep something, as far as there is space."""
        self._remember(key, compiled)
        self._write(key, compiled)

    def _remember(self, key: str, compiled: Compiled) -> None:
        with self._lock:
            before = self._memory.pop(key, None)
            self._used_bytes += _cost(compiled) - (_cost(before) if before else 0)
            self._memory[key] = compiled
            while self._used_bytes > self._memory_bytes:
                _key, gone = self._memory.popitem(last=False)
                self._used_bytes -= _cost(gone)

    def _read(self, key: str) -> Compiled | None:
        if not self._folder:
            return None
        file = self._folder / key
        try:
            with file.open("rb") as opened:
                text = opened.read(LARGEST_BYTES + 1)
        except OSError:
            return None
        head, body = text[: len(MAGIC) + DIGEST_BYTES], text[len(MAGIC) + DIGEST_BYTES :]
        good = bool(body) and head == MAGIC + hashlib.sha256(body).digest()
        with contextlib.suppress(OSError):  # of another user, or gone meanwhile
            if good:
                os.utime(file)  # it has just been used
            else:
                file.unlink()
        return Compiled(body[:1] == b"+", body[1:]) if good else None

    def _write(self, key: str, compiled: Compiled) -> None:
        body = (b"+" if compiled.accepted else b"-") + compiled.data
        if not self._folder or len(body) > LARGEST_BYTES // 2:
            return
        try:
            _write_at_once(self._folder / key, MAGIC + hashlib.sha256(body).digest() + body)
            self._make_room(len(body))
        except OSError as error:
            level = logging.DEBUG if self._told else logging.WARNING  # not for every program
            self._told = True
            log.log(level, "what was compiled is not kept in %s: %s", self._folder, error)

    def _make_room(self, written: int) -> None:
        """Look now and then what is in the folder, and remove what was used the longest ago."""
        assert self._folder
        with self._lock:
            self._unswept_bytes += written + BLOCK
            if self._unswept_bytes < self._disk_bytes // 16:
                return
            self._unswept_bytes = 0
        for path in _oldest(os.scandir(self._folder), self._disk_bytes):
            with contextlib.suppress(FileNotFoundError):  # another judge removes the same
                path.unlink()


def _write_at_once(place: Path, data: bytes) -> None:
    """Write beside the place and move it there, so that nobody finds half of it."""
    part, name = tempfile.mkstemp(dir=place.parent, prefix=PART)
    try:
        with os.fdopen(part, "wb") as file:
            file.write(data)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink()
        raise


def _cost(compiled: Compiled) -> int:
    return len(compiled.data) + BLOCK // 8


def _oldest(files: Iterable[os.DirEntry[str]], most: int) -> list[Path]:
    """Return the files that have to go for the others to need little enough space."""
    found = []
    for file in files:
        with contextlib.suppress(FileNotFoundError):
            state = file.stat(follow_symlinks=False)
            found.append((state.st_mtime, max(state.st_size, BLOCK), file))
    found.sort(key=lambda entry: entry[0], reverse=True)
    limit = most if sum(size for _used, size, _file in found) <= most else int(most * KEPT)
    gone, total, now = [], 0, time.time()
    for used, size, file in found:
        total += size
        if total > limit or (file.name.startswith(PART) and used < now - FORGOTTEN_S):
            gone.append(Path(file.path))
    return gone
