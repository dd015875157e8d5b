"""Who boxes run as: never root, which is dropped for `codehub-judge` or, without that account, `nobody`."""

import ctypes
import os
import pwd
import sys
from dataclasses import dataclass

from codehub_judge.errors import SandboxUnavailable

PR_SET_PDEATHSIG, PR_GET_PDEATHSIG = 1, 2
ACCOUNTS = ("codehub-judge", "nobody")
ORDINARY_USER = "Start the judge as an ordinary user, or with more than one user in its namespace."


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
    """Become `unprivileged()` for good; does nothing for an ordinary user.

    Raises SandboxUnavailable where root is the only user, as in some user namespaces.
    """
    if os.geteuid():
        return
    death_signal, parent = ctypes.c_int(), os.getppid()
    libc = ctypes.CDLL(None)
    libc.prctl(PR_GET_PDEATHSIG, ctypes.byref(death_signal))
    try:
        _become(unprivileged())
    except OSError as error:
        raise SandboxUnavailable(f"Root cannot be given up here ({error}).", ORDINARY_USER) from error
    # A change of user makes the kernel forget that this process is to end with its parent.
    libc.prctl(PR_SET_PDEATHSIG, death_signal.value)
    if death_signal.value and os.getppid() != parent:
        sys.exit("the parent has ended")


def _become(identity: Identity) -> None:
    os.setgroups([])
    os.setresgid(identity.gid, identity.gid, identity.gid)
    os.setresuid(identity.uid, identity.uid, identity.uid)
