"""The unprivileged accounts that roles run as when CodeHub is started by root."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

SERVICE = "codehub"
JUDGE = "codehub-judge"


@dataclass(frozen=True, slots=True)
class Identity:
    """A system account with a passwd entry (initdb refuses a bare uid)."""

    name: str
    uid: int
    gid: int


def identity(name: str) -> Identity | None:
    """Return the account to run a role as, creating it if needed; None when we are not root.

    An ordinary user can't change accounts, so everything runs as that user.
    """
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        _create(name)
        entry = pwd.getpwnam(name)
    return Identity(entry.pw_name, entry.pw_uid, entry.pw_gid)


def own(path: Path, who: Identity | None, mode: int) -> Path:
    """Make a directory if it is missing and give it to an account with exactly this mode."""
    path.mkdir(parents=True, exist_ok=True)
    if who is not None:
        os.chown(path, who.uid, who.gid)
    path.chmod(mode)
    return path


def can_reach(path: Path, who: Identity | None) -> bool:
    """Tell whether an account can enter a directory, asking the kernel rather than the mode bits."""
    if who is None:
        return os.access(path, os.X_OK)
    probe = ["/usr/bin/test", "-x", str(path)]
    return subprocess.run(probe, user=who.uid, group=who.gid, extra_groups=[], check=False).returncode == 0


def _create(name: str) -> None:
    command = ["useradd", "--system", "--user-group", "--no-create-home"]
    command += ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", name]
    subprocess.run(command, check=True, capture_output=True, text=True)
