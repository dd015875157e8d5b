"""Writes the files of a problem to a folder or an archive; the same files always make the same bytes."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from codehub_judge.formats.faults import refuse
from codehub_judge.formats.tree import ARCHIVES

SCRIPTS = ("build", "run")  # what has to be executable
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100000


def write_files(files: Mapping[str, bytes], target: Path) -> None:
    """Write files by their relative paths; a folder has to be new or empty; raise FormatInvalid."""
    for name in files:
        _check_name(name)
    if target.suffix.lower() in ARCHIVES:
        _write_archive(files, target)
        return
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise refuse("", f"{target} is there already; name a new folder, or a file ending in .zip")
        for name, data in sorted(files.items()):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            path.chmod(_mode(name))
    except OSError as error:
        raise refuse("", f"{error.filename} can't be written: {error.strerror}") from error


def _mode(name: str) -> int:
    return 0o755 if name.rpartition("/")[2] in SCRIPTS else 0o644


def _check_name(name: str) -> None:
    """Refuse what would lie outside of the target; names come from packages, which may be hostile."""
    parts = name.split("/")
    if ".." in parts or "." in parts or "" in parts or "\0" in name:
        raise refuse(name, "can't be written: it is no plain path")


def _write_archive(files: Mapping[str, bytes], target: Path) -> None:
    try:
        with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, data in sorted(files.items()):
                entry = zipfile.ZipInfo(f"{target.stem}/{name}", FIRST_DAY)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (PLAIN_FILE | _mode(name)) << 16
                archive.writestr(entry, data)
    except FileExistsError as error:
        raise refuse("", f"{target} is there already") from error
    except OSError as error:
        raise refuse("", f"{target} can't be written: {error.strerror}") from error
