"""What compilers and programs of an exercise's author are given, and how much of it a package may ask for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from codehub_judge.errors import PackageInvalid
from codehub_judge.limits import Limits

COMPILATION = Limits(time_ms=10_000, wall_ms=20_000, memory_mb=512, output_kb=16 << 10)
VALIDATION = Limits(time_ms=10_000, wall_ms=30_000, memory_mb=1024, output_kb=64 << 10)
# The most that a package may ask for, in the units of Limits.
MOST_COMPILATION = {"time_ms": 60_000, "memory_mb": 2048}
MOST_VALIDATION = {"time_ms": 60_000, "memory_mb": 2048, "output_kb": 64 << 10}


def read_compilation(data: Mapping[str, Any] | None) -> Limits | None:
    """Read `{time_ms?, memory_mb?}`; None where nothing is said. Raises PackageInvalid."""
    return _read("compilation", data, COMPILATION, MOST_COMPILATION)


def read_validation(data: Mapping[str, Any] | None) -> Limits | None:
    """Read `{time_ms?, memory_mb?, output_kb?}`; None where nothing is said. Raises PackageInvalid."""
    return _read("validation", data, VALIDATION, MOST_VALIDATION)


def _read(what: str, data: Mapping[str, Any] | None, usual: Limits, most: Mapping[str, int]) -> Limits | None:
    if not data:
        return None
    for key, value in data.items():
        if key not in most:
            raise PackageInvalid(f"{key!r} is no limit of the {what}; there are {', '.join(most)}")
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= most[key]:
            raise PackageInvalid(
                f"{key} of the {what} must be a whole number from 1 to {most[key]}, not {value!r}"
            )
    limits = replace(usual, **data)
    return replace(limits, wall_ms=limits.time_ms * usual.wall_ms // usual.time_ms)
