"""What counts as the same result set, and the words for the first difference."""

import pytest

from codehub_judge.sql.compare import difference
from codehub_judge.sql.table import table_of

ANN, BOB, EVE = [1, "Ann"], [2, "Bob"], [3, "Eve"]


def compared(
    got: list[list[object]],
    wanted: list[list[object]],
    *,
    ordered: bool = False,
    columns: bool = False,
    names: tuple[list[str], list[str] | None] = (["id", "name"], None),
) -> str:
    """Compare tables of two columns."""
    ours, theirs = (
        table_of({"columns": n, "rows": rows}) for n, rows in zip(names, (got, wanted), strict=True)
    )
    return difference(ours, theirs, ordered=ordered, columns=columns)


def test_rows_may_come_in_any_order_unless_it_counts() -> None:
    assert compared([BOB, ANN], [ANN, BOB]) == ""
    assert compared([BOB, ANN], [ANN, BOB], ordered=True) == (
        "Row 1: expected (1, 'Ann'), got (2, 'Bob'). The rows are right, but not their order."
    )
    assert compared([ANN, EVE], [ANN, BOB], ordered=True) == "Row 2: expected (2, 'Bob'), got (3, 'Eve')."


def test_missing_rows_and_those_too_many() -> None:
    assert compared([ANN], [ANN, BOB, EVE]) == "2 rows are missing, for example (2, 'Bob')."
    assert compared([ANN, BOB], [ANN]) == "1 row is too many, for example (2, 'Bob')."
    assert compared([ANN, EVE], [ANN, BOB]) == (
        "1 row is missing, for example (2, 'Bob'). 1 row is too many, for example (3, 'Eve')."
    )
    assert compared([ANN], [ANN, BOB], ordered=True) == (
        "1 row is missing at the end: row 2 should be (2, 'Bob')."
    )
    assert compared([ANN, BOB], [ANN], ordered=True) == "1 row is too many at the end: row 2 is (2, 'Bob')."
    assert compared([], []) == ""


def test_every_row_counts_as_often_as_it_is_there() -> None:
    assert compared([ANN, BOB, BOB], [ANN, ANN, BOB]) == (
        "The row (1, 'Ann') should be there 2 times, not 1."
    )
    assert compared([ANN, ANN], [ANN]) == "1 row is too many, for example (1, 'Ann')."


@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize(
    ("one", "other"),
    [(None, ""), (None, 0), (None, "NULL"), (0, ""), (1, "1"), (1.5, "1.5"), ("a", "A"), ("a", "a "),
     (2**60, 2**60 + 1), ({"blob": "61"}, "61"), ({"blob": "61"}, {"blob": "62"}),
     (10**400, 1.5), (1.0, 1.00001)],
)  # fmt: skip
def test_values_that_are_not_the_same(one: object, other: object, ordered: bool) -> None:
    assert compared([[1, one]], [[1, other]], ordered=ordered)
    assert compared([[1, other]], [[1, one]], ordered=ordered)


@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize(
    ("one", "other"),
    [(3, 3.0), (0.1 + 0.2, 0.3), (1.00000000049, 1.00000000051), (True, 1), (float("inf"), float("inf")),
     ({"blob": "AB"}, {"blob": "ab"}), (None, None), (-0.0, 0)],
)  # fmt: skip
def test_values_that_are_the_same(one: object, other: object, ordered: bool) -> None:
    assert compared([[1, one], BOB], [[1, other], BOB], ordered=ordered) == ""


def test_numbers_on_both_sides_of_a_rounding_find_each_other_among_many_rows() -> None:
    below, above = 0.123456785 - 1e-12, 0.123456785 + 1e-12
    many: list[list[object]] = [[n, n / 7] for n in range(5000)]
    assert compared([*many, [-1, below]], [[-1, above], *many]) == ""


def test_columns_count_by_number_always_and_by_name_where_wanted() -> None:
    names = ["id", "name"], ["ID", "full_name"]
    assert compared([ANN], [ANN], names=names) == ""
    assert (
        compared([ANN], [ANN], names=names, columns=True)
        == "The columns are id, name, expected ID, full_name."
    )
    assert compared([ANN], [ANN], names=(["a", "b"], ["A", "B"]), columns=True) == ""
    assert compared([[1]], [ANN], names=(["id"], ["id", "name"])) == (
        "The result has 1 column (id), expected 2: id, name."
    )
    assert compared([[1]], [ANN], names=(["id"], None)) == "The result has 1 column (id), expected 2."


def test_a_long_row_is_told_in_short() -> None:
    assert len(compared([[1, "x" * 10_000]], [[1, "y" * 10_000]])) < 600
