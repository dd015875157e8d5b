"""What this host has for a sandbox: each thing with what it is for, and the remedy where it is missing."""

import ctypes
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from codehub_judge.sandbox.cgroups import Mode

PROC = Path("/proc/sys")
NEEDED, HELPFUL = "needed", "helpful"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing. ok: whether it is as it should be; need: "needed" or "helpful"."""

    name: str
    ok: bool
    said: str
    remedy: str = ""
    need: str = NEEDED


def findings() -> Iterator[Finding]:
    """Yield what there is and what there isn't, without starting anything."""
    bwrap = shutil.which("bwrap")
    yield Finding("bubblewrap", bool(bwrap), bwrap or "is not installed", "apt-get install bubblewrap")
    yield _seccomp()
    yield from _namespaces()
    yield _apparmor()
    yield _temporary_files()


def cgroups(mode: Mode) -> Finding:
    """Say how boxes can be limited as a whole."""
    said = {"cgroup2": "control groups, version 2", "cgroup1": "control groups, version 1"}.get(mode)
    return Finding(
        "control groups",
        said is not None,
        said or "none are lent to this account: memory is watched, not limited as a whole (degraded)",
        "systemd: run it in a unit with Delegate=yes, as in systemd-run --user --scope -p Delegate=yes …; "
        "a container: start it with --cgroupns=host, or as root",
        HELPFUL,
    )


def _seccomp() -> Finding:
    try:
        ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return Finding(
            "seccomp", ok=False, said="libseccomp is not installed", remedy="apt-get install libseccomp2"
        )
    kernel = "Seccomp:" in _text(Path("/proc/self/status"))
    remedy = "use a kernel with CONFIG_SECCOMP_FILTER"
    return Finding(
        "seccomp", kernel, "libseccomp and the kernel have it" if kernel else "the kernel has none", remedy
    )


def _namespaces() -> Iterator[Finding]:
    """Root needs no permission for namespaces of users, and others may be refused it in two ways."""
    most = _text(PROC / "user/max_user_namespaces")
    ok = most != "0"
    yield Finding(
        "user namespaces", ok, f"at most {most or 'unknown'}", "sysctl -w user.max_user_namespaces=10000"
    )
    clone = _text(PROC / "kernel/unprivileged_userns_clone")
    if clone == "0":
        yield Finding(
            "user namespaces of users",
            os.geteuid() == 0,
            "only root may make them",
            "sysctl -w kernel.unprivileged_userns_clone=1",
        )


def _apparmor() -> Finding:
    restricted = _text(PROC / "kernel/apparmor_restrict_unprivileged_userns") == "1"
    profile = Path("/etc/apparmor.d/bwrap").exists() or Path("/etc/apparmor.d/bwrap-userns-restrict").exists()
    said = "restricts user namespaces" if restricted else "does not stand in the way"
    remedy = (
        "give bubblewrap a profile with the permission userns in /etc/apparmor.d/bwrap, "
        "or: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
    )
    return Finding(
        "AppArmor",
        not restricted or profile,
        said + (", and bubblewrap has a profile" if profile else ""),
        remedy,
    )


def _temporary_files() -> Finding:
    kinds = _text(Path("/proc/filesystems")).split()
    ok = "tmpfs" in kinds
    return Finding(
        "tmpfs", ok, "files of a box are kept in memory, of limited size", "use a kernel with CONFIG_TMPFS"
    )


def _text(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""
