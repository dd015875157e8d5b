"""A checkout that other users can't enter (root's home is 0700) is mirrored to where they can.

Roles of an installation started by root run as unprivileged users, so they must be able to read the program.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

MIRROR = Path("/var/lib/codehub/app")
MADE_HERE = frozenset({".git", ".venv", ".cache", "node_modules", "dist", "__pycache__"})
"""Never copied and never deleted in the mirror: history, and what is made from the rest."""


def readable_by_everyone(app: Path) -> bool:
    """Tell whether any user can get to the program and read it."""
    passable = all(folder.stat().st_mode & 0o001 for folder in [app, *app.parents])
    return passable and bool((app / "src" / "codehub" / "__init__.py").stat().st_mode & 0o004)


def mirror(source: Path, target: Path) -> None:
    """Make `target` the same as `source` where they differ, deletions included, readable by everyone."""
    wanted = set(_files(source))
    for stale in set(_files(target)) - wanted if target.exists() else ():
        (target / stale).unlink()
    for name in sorted(wanted):
        if _differs(source / name, target / name):
            _copy(source / name, target / name)
    for folder, _, _ in os.walk(target, topdown=False):
        if not any(Path(folder).iterdir()) and Path(folder) != target:
            Path(folder).rmdir()


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in MADE_HERE]
        yield from (Path(folder, name).relative_to(root) for name in files)


def _differs(source: Path, target: Path) -> bool:
    if source.is_symlink() or target.is_symlink() or not target.exists():
        return True
    ours, theirs = source.stat(), target.stat()
    return (ours.st_size, ours.st_mtime_ns) != (theirs.st_size, theirs.st_mtime_ns)


def _copy(source: Path, target: Path) -> None:
    for folder in reversed([target.parent, *target.parent.parents]):
        if not folder.exists():
            folder.mkdir(mode=0o755)
    target.unlink(missing_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)
    if source.name == ".env":
        target.chmod(0o600)
    elif not source.is_symlink():
        target.chmod(0o755 if source.stat().st_mode & 0o100 else 0o644)
