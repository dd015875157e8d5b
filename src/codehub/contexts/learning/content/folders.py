"""The shape of a folder: which files belong in it, and which folders with which names."""

import re
from collections.abc import Collection
from pathlib import Path

from codehub.contexts.learning.content.findings import Findings
from codehub.contexts.learning.slugs import is_slug
from codehub.platform.content.files import list_folder

_NUMBERED = re.compile(r"(?P<number>[0-9]{2})-(?P<slug>.+)")


def subfolders(folder: Path, findings: Findings, *, files: Collection[str]) -> list[Path]:
    """Return the folders in a folder, by name; report every file that does not belong in it."""
    folders = []
    for entry in list_folder(folder, findings.report):
        if entry.is_dir():
            folders.append(entry)
        elif entry.name not in files:
            findings.report(
                entry, 0, f"does not belong here; known are {' and '.join(files) or 'folders only'}"
            )
    return folders


def numbered(folders: Collection[Path], findings: Findings, *, kind: str) -> list[tuple[str, Path]]:
    """Return slug and path of folders named `NN-slug`, in their order; report all other names."""
    found: list[tuple[str, Path]] = []
    numbers: dict[str, Path] = {}
    for folder in folders:
        match = _NUMBERED.fullmatch(folder.name)
        if match is None or not is_slug(match["slug"]):
            findings.report(folder, 0, f"is no {kind}: its name must be two digits, a hyphen and a slug")
            continue
        first = numbers.setdefault(match["number"], folder)
        if first != folder:
            findings.report(folder, 0, f"has the number of {first.name}; the order would be left to chance")
        findings.claim(kind, match["slug"], folder)
        found.append((match["slug"], folder))
    return found
