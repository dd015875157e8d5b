"""What the judge lets loose on its own sandbox before it trusts it with programs of others; runs in a box.

Reads the name of an attack and prints "held", or what the attack got away with.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable

MUST_BE_ABSENT = (
    "/root",
    "/home",
    "/var/cache",
    "/var/lib/dpkg",
    "/var/log",
    "/var/tmp",
    "/run",
    "/sys",
    "/etc/passwd",
    "/etc/shadow",
    "/opt",
    "/srv",
    "/mnt",
    "/dev/pts",
)
MUST_BE_READ_ONLY = ("/", "/usr", "/usr/bin", "/etc", "/dev", "/w", "/proc/sys/kernel")
SYSTEM_CALLS = {"mount": 165, "unshare": 272, "ptrace": 101, "bpf": 321}  # of x86-64
MEGABYTE = 1 << 20


def processes() -> str:
    """Fork until it is refused, but not for ever."""
    for count in range(200):
        try:
            if os.fork() == 0:
                signal.pause()
        except OSError:
            return "held" if count < 100 else f"{count} processes could be started"
    return "more than 200 processes could be started"


def memory() -> str:
    """Use a gigabyte; either it is refused or the process is ended."""
    blocks = []
    try:
        for _ in range(1024):
            blocks.append(b"x" * MEGABYTE)
    except MemoryError:
        return "held"
    return "a gigabyte of memory could be used"


def disk() -> str:
    """Fill every place that can be written to."""
    for folder in ("/tmp", "/dev/shm"):
        written = 0
        try:
            for number in range(1000):
                with open(f"{folder}/{number}", "wb") as file:
                    written += file.write(b"x" * 60_000)
        except OSError:
            continue
        if written > 50 * MEGABYTE:
            return f"{written >> 20} MB could be written to {folder}"
    return "held"


def network() -> str:
    """Open sockets of every family but the local one, and look for interfaces."""
    families = [family for family in socket.AddressFamily if family != socket.AF_UNIX]
    for family in families:
        try:
            socket.socket(family, socket.SOCK_DGRAM).close()
        except OSError:
            continue
        return f"a socket of the family {family.name} could be made"
    with open("/proc/net/dev") as file:
        interfaces = {line.partition(":")[0].strip() for line in file.readlines()[2:]}
    return "held" if interfaces <= {"lo"} else f"there is a network interface: {interfaces}"


def host() -> str:
    """Look for files, rights and processes of the host, and write to what it lends."""
    seen = [path for path in MUST_BE_ABSENT if os.path.exists(path)]
    if seen:
        return f"files of the host can be seen: {seen}"
    if any(name.isdigit() and int(name) > 1000 for name in os.listdir("/proc")):
        return "processes of the host can be seen"
    writable = [path for path in MUST_BE_READ_ONLY if _can_change(path)]
    if writable:
        return f"files of the host can be changed: {writable}"
    with open("/proc/self/status") as file:
        status = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
    if int(status["CapEff"], 16) or status["NoNewPrivs"] != "1" or status["Seccomp"] != "2":
        return "the process has privileges, or no filter of system calls"
    return "held"


def kernel() -> str:
    """Make calls that only an attack makes, each in a process of its own: every one must end it."""
    import ctypes

    call = ctypes.CDLL(None).syscall
    for name, number in SYSTEM_CALLS.items() if os.uname().machine == "x86_64" else ():
        pid = os.fork()
        if not pid:
            call(number, 0, 0, 0, 0, 0)
            os._exit(0)
        if os.waitpid(pid, 0)[1] != signal.SIGSYS:
            return f"the system call {name} was not stopped"
    return "held"


def kill() -> str:
    """Signal everything that can be signalled, and process 1 once more."""
    for target in (-1, 1):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(target, number)
            except OSError:
                continue
    return "held"


def _can_change(folder: str) -> bool:
    for change in (_write_file, os.utime):
        try:
            change(folder)
        except OSError:
            continue
        return True
    return False


def _write_file(folder: str) -> None:
    with open(f"{folder}/codehub", "w"):
        pass


ATTACKS: dict[str, Callable[[], str]] = {
    attack.__name__: attack for attack in (processes, memory, disk, network, host, kernel, kill)
}
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print(ATTACKS[sys.stdin.readline().strip()]())
