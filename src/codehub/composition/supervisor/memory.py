"""How much memory roles take: proportional set size, so that what processes share is counted once."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
# for everything together, when nobody does anything
TARGET_MB = 400


def role_memory(pid: int) -> float | None:
    """Return the PSS of a process and all its descendants in MB; None when we may not look at one of them."""
    children = _children()
    total = 0
    for member in _tree(pid, children):
        try:
            total += _pss_kb(member)
        except PermissionError:
            return None
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total / 1024


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


def _tree(pid: int, children: dict[int, list[int]]) -> Iterator[int]:
    yield pid
    for child in children[pid]:
        yield from _tree(child, children)


def _children() -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for entry in PROC.iterdir():
        if entry.name.isdecimal():
            try:
                stat = (entry / "stat").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue
            # The name in brackets may itself contain spaces and brackets.
            parent = int(stat.rpartition(")")[2].split()[1])
            found[parent].append(int(entry.name))
    return found
