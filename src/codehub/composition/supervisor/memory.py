"""How much memory roles take: proportional set size, so that what processes share is counted once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
# for everything together, when nobody does anything
TARGET_MB = 400


@dataclass(frozen=True, slots=True)
class Usage:
    """PSS in MB: of what goes on, and of what runs in the background with less priority and soon ends."""

    lasting: float
    passing: float


def role_memory(pid: int) -> float | None:
    """Return the PSS of a process and all its descendants in MB; None when we may not look at one of them."""
    usage = role_usage(pid)
    return usage.lasting + usage.passing if usage else None


def role_usage(pid: int) -> Usage | None:
    """Return the same, with what has less priority than the process apart."""
    lasting = passing = 0
    for member in _tree(pid, _children()):
        try:
            used = _pss_kb(member)
            background = member != pid and _niceness(member) > _niceness(pid)
        except PermissionError:
            return None
        except (FileNotFoundError, ProcessLookupError):
            continue
        if background:
            passing += used
        else:
            lasting += used
    return Usage(lasting / 1024, passing / 1024)


def descendants(pid: int) -> list[int]:
    """Return the processes below a process, not itself."""
    return [member for member in _tree(pid, _children()) if member != pid]


def process_memory(pid: int) -> float | None:
    """Return the PSS of one process alone in MB; None when it is gone or not ours to look at."""
    try:
        return _pss_kb(pid) / 1024
    except OSError:
        return None


def megabytes(value: float | None) -> str:
    """Return an amount as it is shown."""
    return "unknown" if value is None else f"{value:.0f} MB"


def _pss_kb(pid: int) -> int:
    for line in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def _niceness(pid: int) -> int:
    return int(_stat(pid)[16])


def _stat(pid: int) -> list[str]:
    """Return the fields after the name, which is in brackets and may itself contain spaces and brackets."""
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def _tree(pid: int, children: dict[int, list[int]]) -> Iterator[int]:
    yield pid
    for child in children[pid]:
        yield from _tree(child, children)


def _children() -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for entry in PROC.iterdir():
        if entry.name.isdecimal():
            try:
                parent = int(_stat(int(entry.name))[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
            found[parent].append(int(entry.name))
    return found
