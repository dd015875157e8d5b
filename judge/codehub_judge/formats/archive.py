"""Zip archives as trees, read entry by entry; their directory is checked before it is used."""

import posixpath
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from codehub_judge.formats.faults import Faults, refuse
from codehub_judge.formats.tree import (
    MOST_FILES,
    MOST_LEVELS,
    STRANGERS,
    TOTAL_BYTES,
    Budget,
    Source,
)

# Test data of equal numbers shrink to a thousandth; a whole package doesn't shrink like that.
HARMLESS_BYTES = 32 << 20
HIGHEST_RATIO = 200
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
END, END_LENGTH, LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
ENCRYPTED = 0x1
CHUNK = 1 << 20
DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class _Archive:
    file: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]

    def read(self, path: str) -> bytes:
        entry = self.entries[path]
        parts, left = [], entry.file_size
        try:
            with self.file.open(entry) as stream:
                while part := stream.read(min(CHUNK, left + 1)):
                    parts.append(part)
                    left -= len(part)
                    if left < 0:
                        raise refuse(path, "is larger than the archive says")
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise refuse(path, f"is damaged in the archive ({error})") from error
        if left:
            raise refuse(path, "is shorter than the archive says")
        return b"".join(parts)


@contextmanager
def open_archive(path: Path) -> Iterator[tuple[Mapping[str, int], Source]]:
    """Open a zip archive and yield the sizes of its files and where to read them; raise FormatInvalid."""
    _check_end(path)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse("", f"{path.name} is not a zip archive that can be read ({error})") from error
    with archive:
        entries = _entries(archive, path.stat().st_size)
        source = _Archive(archive, entries)
        links = _links(archive, source, entries)
        found = dict(sorted({**entries, **links}.items()))
        yield {name: entry.file_size for name, entry in found.items()}, _Archive(archive, found)


def _check_end(path: Path) -> None:
    """Refuse a directory of very many entries before it is read into memory."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - END_LENGTH - LONGEST_COMMENT - 20))
        tail = file.read()
    place = tail.rfind(END)
    if place < 0 or len(tail) - place < END_LENGTH:
        raise refuse("", f"{path.name} is not a zip archive")
    entries = int.from_bytes(tail[place + 10 : place + 12], "little")
    directory = int.from_bytes(tail[place + 12 : place + 16], "little")
    zip64 = tail[max(0, place - 20) : place].startswith(b"PK\x06\x07")
    if zip64 or entries > MOST_FILES or directory > MOST_FILES * 400:
        raise refuse("", f"has more than {MOST_FILES} files, or is larger than {TOTAL_BYTES >> 20} MiB")


def _entries(archive: zipfile.ZipFile, archive_size: int) -> dict[str, zipfile.ZipInfo]:
    faults, budget = Faults(), Budget()
    entries: dict[str, zipfile.ZipInfo] = {}
    packed = 0
    for entry in archive.infolist():
        packed += entry.compress_size
        name = entry.filename.rstrip("/")
        if wrong := _wrong_name(entry) or _wrong_kind(entry):
            faults.add(name, wrong)
        elif entry.is_dir() or any(part in STRANGERS for part in name.split("/")):
            continue
        elif name in entries:
            faults.add(name, "is in the archive twice")
        else:
            entries[name] = entry
            budget.take(name, entry.file_size)
    if packed > archive_size:
        faults.add("", "has files that overlap in the archive; it is a zip bomb")
    _check_ratio(sum(budget.sizes.values()), archive_size, faults)
    _check_folders(entries, faults)
    faults.check()
    return entries


def _check_ratio(size: int, packed: int, faults: Faults) -> None:
    if size > HARMLESS_BYTES and size > packed * HIGHEST_RATIO:
        faults.add("", f"grows more than {HIGHEST_RATIO} times when it is unpacked; it is a zip bomb")


def _check_folders(entries: Mapping[str, zipfile.ZipInfo], faults: Faults) -> None:
    for name in entries:
        folder = posixpath.dirname(name)
        while folder:
            if folder in entries:
                faults.add(folder, "is a file and a folder at once")
            folder = posixpath.dirname(folder)


def _wrong_name(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    if name.startswith("/") or DRIVE.match(name):
        return "has an absolute name"
    parts = name.rstrip("/").split("/")
    if ".." in parts:
        return "has a name that leads out of the package"
    if "\\" in name or "" in parts or "." in parts or any(ord(letter) < 32 for letter in name):
        return "has a name that is no plain path"
    return f"is nested deeper than {MOST_LEVELS} folders" if len(parts) > MOST_LEVELS else ""


def _wrong_kind(entry: zipfile.ZipInfo) -> str:
    mode = entry.external_attr >> 16
    kind = stat.S_IFMT(mode)
    if entry.flag_bits & ENCRYPTED:
        return "is encrypted"
    if not entry.is_dir() and entry.compress_type not in METHODS:
        return "is packed by a method that isn't read here; use deflate"
    if kind in (0, stat.S_IFREG, stat.S_IFLNK) or (kind == stat.S_IFDIR and entry.is_dir()):
        return ""
    return "is not a plain file (a device, a pipe or a socket)"


def _links(
    archive: zipfile.ZipFile, source: _Archive, entries: Mapping[str, zipfile.ZipInfo]
) -> dict[str, zipfile.ZipInfo]:
    """Return for each symbolic link the plain file of the archive that it leads to."""
    faults = Faults()
    found: dict[str, zipfile.ZipInfo] = {}
    for name, entry in entries.items():
        if not stat.S_ISLNK(entry.external_attr >> 16):
            continue
        told = source.read(name).decode("utf-8", "replace") if entry.file_size < 4096 else "/"
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), told))
        if told.startswith("/") or target.startswith(".."):
            faults.add(name, "is a symbolic link that leads out of the package")
        elif target not in entries or stat.S_ISLNK(entries[target].external_attr >> 16):
            faults.add(name, "is a symbolic link to something else than a plain file")
        else:
            found[name] = entries[target]
    faults.check()
    return found
