"""What a host lacks for a sandbox, in words of its operator, and what to do about it."""

from pathlib import Path

APPARMOR = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
CLONE = Path("/proc/sys/kernel/unprivileged_userns_clone")
MAXIMUM = Path("/proc/sys/user/max_user_namespaces")


def explain(error: str) -> tuple[str, str]:
    """Return (reason, remedy) for what bubblewrap or the supervisor said while a box was started."""
    said = error.strip() or "it gave no message"
    if "bwrap: not found" in said:
        return "bubblewrap is not installed.", "Install it: apt-get install bubblewrap."
    if "proc" in said and ("mount" in said or "Operation not permitted" in said):
        return (
            f"/proc cannot be mounted inside the sandbox ({said}).",
            "In a container: start it with --security-opt systempaths=unconfined.",
        )
    if "namespace" in said or "uid map" in said or "gid map" in said or "Operation not permitted" in said:
        return f"This host refuses new user namespaces ({said}).", _namespace_remedy()
    return f"The sandbox does not start ({said}).", "Run bwrap by hand with the judge's account to see more."


def _namespace_remedy() -> str:
    if _number(APPARMOR) == 1:
        return (
            "Give bubblewrap an AppArmor profile with the permission userns "
            "(/etc/apparmor.d/bwrap), or: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0."
        )
    if _number(CLONE) == 0:
        return "Allow them: sysctl -w kernel.unprivileged_userns_clone=1."
    if _number(MAXIMUM) == 0:
        return "Allow them: sysctl -w user.max_user_namespaces=10000."
    return "In a container: start it with --security-opt seccomp=unconfined (and apparmor=unconfined)."


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text())
    except (OSError, ValueError):
        return None
