"""Who boxes run as: never root, which is dropped for `codehub-judge` or, without that account, `nobody`."""

import os
import pwd
from dataclasses import dataclass

ACCOUNTS = ("codehub-judge", "nobody")


@dataclass(frozen=True, slots=True)
class Identity:
    """A user and group id that boxes are started with."""

    uid: int
    gid: int


def unprivileged() -> Identity:
    """Return who boxes run as: this user, or for root the first of ACCOUNTS that exists."""
    if os.geteuid():
        return Identity(os.geteuid(), os.getegid())
    for name in ACCOUNTS:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Identity(entry.pw_uid, entry.pw_gid)
    return Identity(65534, 65534)


def drop_root() -> None:
    """Become `unprivileged()` for good; does nothing for an ordinary user."""
    if os.geteuid():
        return
    identity = unprivileged()
    os.setgroups([])
    os.setresgid(identity.gid, identity.gid, identity.gid)
    os.setresuid(identity.uid, identity.uid, identity.uid)
