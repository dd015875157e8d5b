"""Looking at processes from outside, as an operator would."""

import os
from pathlib import Path


def descendants(of: int) -> set[int]:
    """Return every process below one, whatever its namespace."""
    found, parents = set(), _parents()
    for pid in parents:
        line = pid
        while line in parents and line != of:
            line = parents[line]
        if line == of and pid != of:
            found.add(pid)
    return found


def inside_boxes(of: int) -> set[int]:
    """Return descendants that run inside a box but are not its first process: programs of learners."""
    return {pid for pid in descendants(of) if _number_in_box(pid) > 1}


def resident_kb() -> int:
    """Return the memory of this process in kB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def open_files() -> int:
    """Return how many descriptors this process has."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _parents() -> dict[int, int]:
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue  # it ended meanwhile
    return parents


def _number_in_box(pid: int) -> int:
    """Return the process id inside the innermost namespace, 0 for a process of the host."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    numbers = next(line.split()[1:] for line in lines if line.startswith("NSpid"))
    return int(numbers[-1]) if len(numbers) > 1 else 0
