"""The files of a package, from a folder or a zip archive: read-only, bounded, and nothing leads out of it.

Nothing is ever unpacked. A file is read when it is asked for, and never more of it than was announced.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from codehub_judge.formats.faults import Faults, refuse

MOST_FILES = 50_000
FILE_BYTES = 100 << 20
TOTAL_BYTES = 512 << 20
MOST_LEVELS = 12
ARCHIVES = (".zip", ".kpp")
# Folders of tools, which are no part of a package whatever its format.
STRANGERS = ("__pycache__", "__MACOSX", ".git")


class Source(Protocol):
    """Where the bytes of a file come from."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raise FormatInvalid when it can't be read."""


@dataclass(frozen=True)
class Tree:
    """A package's files by their paths (relative, with slashes). name: of its folder or archive."""

    name: str
    sizes: Mapping[str, int]
    source: Source
    prefix: str = ""

    def __contains__(self, path: str) -> bool:
        return path in self.sizes

    def read(self, path: str) -> bytes:
        """Return a file's bytes."""
        return self.source.read(self.prefix + path)

    def text(self, path: str, faults: Faults, *, most_bytes: int = FILE_BYTES) -> str:
        """Return a file's text; note a fault and return "" where it is none."""
        if self.sizes[path] > most_bytes:
            faults.add(path, f"is larger than {most_bytes >> 10} KiB")
            return ""
        data = self.read(path)
        if data.startswith(b"\xef\xbb\xbf"):
            faults.add(path, "begins with a byte-order mark; save it as UTF-8 without one", 1)
            data = data[3:]
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            faults.add(path, "is not UTF-8 text", data.count(b"\n", 0, error.start) + 1)
            return ""
        if "\0" in text:
            faults.add(
                path,
                "contains a NUL character, which text can't have",
                text.count("\n", 0, text.index("\0")) + 1,
            )
            return ""
        return text

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        found: dict[str, dict[str, None]] = {}
        for path in self.sizes:
            left = path
            while left:
                folder, _, name = left.rpartition("/")
                found.setdefault(folder, {})[name] = None
                left = folder
        return {folder: sorted(names) for folder, names in found.items()}

    def children(self, folder: str) -> list[str]:
        """Return the names in a folder ("" for the package), sorted; none where there is no such folder."""
        return self._children.get(folder, [])

    def is_folder(self, path: str) -> bool:
        """Tell whether there are files below a path."""
        return path in self._children

    def below(self, folder: str) -> list[str]:
        """Return the paths of all files below a folder, relative to it, sorted."""
        found: list[str] = []
        for name in self.children(folder):
            path = f"{folder}/{name}" if folder else name
            found += [f"{name}/{more}" for more in self.below(path)] if self.is_folder(path) else [name]
        return sorted(found)

    def inside(self, folder: str) -> "Tree":
        """Return the tree below one of its folders."""
        sizes = {path: self.sizes[f"{folder}/{path}"] for path in self.below(folder)}
        return Tree(folder.rpartition("/")[2], sizes, self.source, f"{self.prefix}{folder}/")


@contextmanager
def open_tree(path: Path) -> Iterator[Tree]:
    """Open a folder, or an archive, whose single folder is then the package; raise FormatInvalid."""
    if path.is_dir():
        yield _folder(path)
        return
    if not path.is_file():
        raise refuse("", f"{path} is neither a folder nor a file")
    if path.suffix.lower() not in ARCHIVES:
        raise refuse("", f"{path} is neither a folder nor a {' or '.join(ARCHIVES)} archive")
    from codehub_judge.formats.archive import open_archive

    with open_archive(path) as (sizes, source):
        yield _without_wrapper(Tree(path.stem, sizes, source))


def _without_wrapper(tree: Tree) -> Tree:
    """Archives often hold one folder with everything in it."""
    names = tree.children("")
    if len(names) == 1 and tree.is_folder(names[0]):
        return tree.inside(names[0])
    return tree


@dataclass(frozen=True)
class _Folder:
    root: Path
    real: Mapping[str, Path]

    def read(self, path: str) -> bytes:
        try:
            descriptor = os.open(self.real[path], os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError as error:
            raise refuse(path, f"can't be read: {error.strerror}") from error
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise refuse(path, "is not a plain file")
            data = file.read(FILE_BYTES + 1)
        if len(data) > FILE_BYTES:
            raise refuse(path, f"is larger than {FILE_BYTES >> 20} MiB")
        return data


def _folder(root: Path) -> Tree:
    faults, budget = Faults(), Budget()
    base = root.resolve()
    real: dict[str, Path] = {}
    for path, entry in _walk(base, "", faults):
        place = _plain_file(base, path, entry, faults)
        if place:
            real[path] = place
            budget.take(path, place.stat().st_size)
    faults.check()
    return Tree(base.name, dict(sorted(budget.sizes.items())), _Folder(base, real))


class Budget:
    """Counts files and bytes; what is too much is refused at once."""

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self._total = 0

    def take(self, path: str, size: int) -> None:
        """Add a file; raise FormatInvalid when it, or all together, are too much."""
        self.sizes[path] = size
        self._total += size
        if size > FILE_BYTES:
            raise refuse(path, f"is larger than {FILE_BYTES >> 20} MiB")
        if len(self.sizes) > MOST_FILES:
            raise refuse("", f"has more than {MOST_FILES} files")
        if self._total > TOTAL_BYTES:
            raise refuse("", f"has more than {TOTAL_BYTES >> 20} MiB in its files")


def _walk(base: Path, folder: str, faults: Faults, level: int = 0) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if level > MOST_LEVELS:
        faults.add(folder, f"is nested deeper than {MOST_LEVELS} folders")
        return
    try:
        with os.scandir(base / folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        faults.add(folder, f"can't be read: {error.strerror}")
        return
    for entry in found:
        if entry.name in STRANGERS:
            continue
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(base, path, faults, level + 1)
        else:
            yield path, entry


def _plain_file(base: Path, path: str, entry: os.DirEntry[str], faults: Faults) -> Path | None:
    """Return where a file really is; links may point to plain files of the package and nowhere else."""
    try:
        path.encode()
    except UnicodeEncodeError:
        faults.add(ascii(path), "has a name that is not UTF-8")
        return None
    if entry.is_symlink():
        return _linked(base, path, Path(entry.path), faults)
    facts = entry.stat(follow_symlinks=False)
    if not stat.S_ISREG(facts.st_mode):
        faults.add(path, "is not a plain file (a device, a pipe or a socket)")
    elif facts.st_nlink > 1:
        faults.add(path, "is a hard link: the same file has another name elsewhere; copy it instead")
    else:
        return Path(entry.path)
    return None


def _linked(base: Path, path: str, link: Path, faults: Faults) -> Path | None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        faults.add(path, "is a symbolic link to nothing")
        return None
    if not target.is_relative_to(base):
        faults.add(path, "is a symbolic link that leads out of the package")
    elif not target.is_file():
        faults.add(path, "is a symbolic link to something else than a plain file")
    else:
        return target
    return None
