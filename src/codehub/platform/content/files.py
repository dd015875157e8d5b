"""Files and folders of content, read without following links and never more than allowed.

Nothing here raises on bad content: each problem goes to a `Report`, so that an author sees all of them.
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

Report = Callable[[Path, int, str], None]
"""Takes path, line (from 1; 0 stands for the whole file) and message."""

MAX_ENTRIES = 1000
MAX_BYTES = 1024 * 1024
LINK = "is a symbolic link; put the file itself here"
NOT_PLAIN = "is not a plain file"


def list_folder(path: Path, report: Report) -> list[Path]:
    """Return the files and folders directly in a folder, by name; hidden ones are left out.

    Links and special files are reported and left out: a link could show the server's own files to learners.
    """
    try:
        names = sorted(entry.name for entry in path.iterdir())
    except OSError as error:
        report(path, 0, f"can't be read: {error.strerror}")
        return []
    if len(names) > MAX_ENTRIES:
        report(path, 0, f"has {len(names)} entries; at most {MAX_ENTRIES} are allowed")
        return []
    return [path / name for name in names if not name.startswith(".") and _is_plain(path / name, report)]


def _is_plain(path: Path, report: Report) -> bool:
    mode = path.lstat().st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return True
    report(path, 0, LINK if stat.S_ISLNK(mode) else NOT_PLAIN)
    return False


def read_text(path: Path, report: Report, *, max_bytes: int = MAX_BYTES) -> str | None:
    """Return a UTF-8 file's text with line feeds at line ends; report and return None when it has none."""
    raw = read_bytes(path, report, max_bytes)
    if raw is None:
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report(path, raw.count(b"\n", 0, error.start) + 1, "is not UTF-8 text")
        return None
    if "\0" in text:
        report(
            path, text.count("\n", 0, text.index("\0")) + 1, "contains a NUL character; is this a text file?"
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, report: Report, max_bytes: int) -> bytes | None:
    """Return a plain file's content; report and return None when there is none, or too much of it."""
    try:
        # NONBLOCK: opening a named pipe must not wait for a writer
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        report(path, 0, "is missing")
        return None
    except OSError as error:
        report(path, 0, LINK if error.errno == errno.ELOOP else f"can't be read: {error.strerror}")
        return None
    raw = _read_plain(descriptor, max_bytes)
    if raw is None:
        report(path, 0, NOT_PLAIN)
    elif len(raw) > max_bytes:
        report(path, 0, f"is larger than {max_bytes // 1024} KiB")
        return None
    return raw


def _read_plain(descriptor: int, max_bytes: int) -> bytes | None:
    """Return a little more than allowed at most, None for what is no plain file; closes the descriptor."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read(max_bytes + 1)
