"""What counts as the same, and where two values differ first."""

import pytest

from codehub_judge.calls.compare import ABSENT, Difference, difference
from codehub_judge.calls.types import Json, parse_type

NAN = float("nan")


@pytest.mark.parametrize(
    ("returned", "expected", "type_"),
    [
        (3, 3, "integer"),
        (0.1 + 0.2, 0.3, "number"),
        (3, 3.0, "number"),
        (-0.0, 0, "number"),
        (1e300 * (1 + 1e-12), 1e300, "number"),
        (True, True, "boolean"),
        ("é", "é", "text"),
        ([1.0, 2], [1, 2.0], "list[number]"),
        ({"a": [], "b": [1]}, {"b": [1], "a": []}, "map[list[integer]]"),
    ],
)
def test_the_same(returned: Json, expected: Json, type_: str) -> None:
    assert difference(returned, expected, parse_type(type_)) is None


@pytest.mark.parametrize(
    ("returned", "expected", "type_"),
    [
        (3.0, 3, "integer"),
        (True, 1, "integer"),
        ("3", 3, "integer"),
        (None, 0, "integer"),
        (True, 1, "number"),
        (NAN, 0.5, "number"),
        (float("inf"), 1e308, "number"),
        (10**400, 1e308, "number"),
        (0.1 + 1e-8, 0.1, "number"),
        (1, True, "boolean"),
        ("a", "A", "text"),
        ("e\u0301", "é", "text"),
        ("[1]", [1], "list[integer]"),
        ({"0": 1}, [1], "list[integer]"),
        ([1], {"0": 1}, "map[integer]"),
    ],
)
def test_different_as_a_whole(returned: Json, expected: Json, type_: str) -> None:
    assert difference(returned, expected, parse_type(type_)) == Difference((), returned, expected)


@pytest.mark.parametrize(
    ("returned", "expected", "type_", "at"),
    [
        ([1, 7, 8], [1, 9, 9], "list[integer]", Difference((1,), 7, 9)),
        ([1], [1, 2], "list[integer]", Difference((1,), ABSENT, 2)),
        ([1, 2], [1], "list[integer]", Difference((1,), 2, ABSENT)),
        ([[1], [2]], [[1], []], "list[list[integer]]", Difference((1, 0), 2, ABSENT)),
        ({"a": 1}, {"a": 1, "b": 2}, "map[integer]", Difference(("b",), ABSENT, 2)),
        ({"a": 1, "b": 2}, {"a": 1}, "map[integer]", Difference(("b",), 2, ABSENT)),
        ({"a": [True]}, {"a": [1]}, "map[list[integer]]", Difference(("a", 0), True, 1)),
    ],
)
def test_the_first_difference(returned: Json, expected: Json, type_: str, at: Difference) -> None:
    assert difference(returned, expected, parse_type(type_)) == at
