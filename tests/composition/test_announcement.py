"""The line about memory that `up` ends with."""

from codehub.composition.cli import announcement
from codehub.composition.supervisor.memory import Usage


def test_what_only_the_first_start_takes_is_told_apart() -> None:
    target = "of memory (target: at most 400 MB idle)"
    assert announcement.memory_line(Usage(301.7, 0)) == f"302 MB {target}"
    assert announcement.memory_line(Usage(301.7, 149.6)) == (
        f"302 MB {target}, and 150 MB for a minute, while the C++ header is compiled"
    )
    assert announcement.memory_line(None) == f"unknown {target}"
