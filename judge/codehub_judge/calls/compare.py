"""Compares what a function returned with what was expected, by type; finds the first place that differs."""

import math
from dataclasses import dataclass, replace
from typing import Final

from codehub_judge.calls.types import Json, Type

TOLERANCE = 1e-9  # of numbers, relative and absolute


class Absent:
    """Stands for a value that is not there."""


ABSENT: Final = Absent()
Found = Json | Absent


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place that differs: positions and keys from outside to inside, and both values there."""

    path: tuple[int | str, ...]
    returned: Found
    expected: Found

    def below(self, step: int | str) -> "Difference":
        """Return the same difference as seen from the list or map around it."""
        return replace(self, path=(step, *self.path))


def difference(returned: Found, expected: Found, type_: Type) -> Difference | None:
    """Return where a value from the box first differs from an expected one of `type_`, None without."""
    if type_.element and isinstance(returned, list) and isinstance(expected, list):
        return _in_lists(returned, expected, type_.element)
    if type_.element and isinstance(returned, dict) and isinstance(expected, dict):
        return _in_maps(returned, expected, type_.element)
    return None if _same(returned, expected, type_) else Difference((), returned, expected)


def _in_lists(returned: list[Json], expected: list[Json], element: Type) -> Difference | None:
    for place in range(max(len(returned), len(expected))):
        found = difference(_at(returned, place), _at(expected, place), element)
        if found:
            return found.below(place)
    return None


def _at(values: list[Json], place: int) -> Found:
    return values[place] if place < len(values) else ABSENT


def _in_maps(returned: dict[str, Json], expected: dict[str, Json], element: Type) -> Difference | None:
    for key in expected | returned:
        found = difference(returned.get(key, ABSENT), expected.get(key, ABSENT), element)
        if found:
            return found.below(key)
    return None


def _same(returned: Found, expected: Found, type_: Type) -> bool:
    """Compare two plain values; True is not 1, and 3.0 is no integer."""
    if type_.kind == "number" and _is_number(returned) and _is_number(expected):
        return _close(returned, expected)
    return type(returned) is type(expected) and type_.element is None and returned == expected


def _is_number(value: Found) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _close(returned: Found, expected: Found) -> bool:
    assert isinstance(returned, int | float)
    assert isinstance(expected, int | float)
    try:
        return math.isclose(returned, expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    except OverflowError:  # an integer that no double can hold
        return returned == expected
