"""Compares result sets, on the host, and says in plain words where they differ first."""

from collections import Counter
from collections.abc import Sequence
from math import isclose, isfinite

from codehub_judge.sql.table import Cell, Row, Table

TOLERANCE = 1e-9  # of a number's size, or in all
DIGITS = 8  # rows whose numbers agree in so many are found without comparing each with each
MOST_PAIRED = 500  # of the rows that are left then
LONGEST = 200
MOST_NAMES = 20


def difference(got: Table, wanted: Table, *, ordered: bool, columns: bool) -> str:
    """Return the first difference, empty when there is none.

    NULL equals NULL alone, a number never a text; numbers may differ by TOLERANCE. Every row counts as often
    as it is there. ordered, columns: whether the order of rows and the names of columns matter. Names are
    compared without regard to case, as SQL does.
    """
    return _columns(got, wanted, columns) or (_in_order if ordered else _in_any_order)(got.rows, wanted.rows)


def same(one: Row, other: Row) -> bool:
    """Return whether two rows are the same."""
    return len(one) == len(other) and all(map(_same_cell, one, other))


def _same_cell(one: Cell, other: Cell) -> bool:
    if not isinstance(one, (int, float)) or not isinstance(other, (int, float)):
        return type(one) is type(other) and one == other
    if isinstance(one, int) and isinstance(other, int):
        return one == other
    try:
        return one == other or isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    except OverflowError:  # an integer beyond any floating-point number
        return False


def _columns(got: Table, wanted: Table, names_count: bool) -> str:
    width = _width(wanted)
    ours = got.columns or ()
    if width is not None and len(ours) != width:
        expected = f": {_names(wanted.columns)}" if wanted.columns else ""
        return f"The result has {_number(len(ours), 'column')} ({_names(ours)}), expected {width}{expected}."
    if not names_count or wanted.columns is None:
        return ""
    if [name.casefold() for name in ours] == [name.casefold() for name in wanted.columns]:
        return ""
    return f"The columns are {_names(ours)}, expected {_names(wanted.columns)}."


def _width(table: Table) -> int | None:
    if table.columns is not None:
        return len(table.columns)
    return len(table.rows[0]) if table.rows else None


def _in_order(got: Sequence[Row], wanted: Sequence[Row]) -> str:
    place = next((at for at, pair in enumerate(zip(got, wanted, strict=False)) if not same(*pair)), None)
    if place is None:
        return _lengths(got, wanted)
    what = f"Row {place + 1}: expected {shown(wanted[place])}, got {shown(got[place])}."
    if len(got) == len(wanted) and not _in_any_order(got, wanted):
        return f"{what} The rows are right, but not their order."
    return what


def _lengths(got: Sequence[Row], wanted: Sequence[Row]) -> str:
    at = min(len(got), len(wanted))
    if len(got) < len(wanted):
        return f"{_are(len(wanted) - at)} missing at the end: row {at + 1} should be {shown(wanted[at])}."
    if len(got) > len(wanted):
        return f"{_are(len(got) - at)} too many at the end: row {at + 1} is {shown(got[at])}."
    return ""


def _in_any_order(got: Sequence[Row], wanted: Sequence[Row]) -> str:
    ours, theirs = Counter(map(_key, got)), Counter(map(_key, wanted))
    extra, missing = _unpaired(_left(got, ours - theirs), _left(wanted, theirs - ours))
    if missing and any(same(missing[0], row) for row in got):
        times = [sum(same(missing[0], row) for row in rows) for rows in (wanted, got)]
        return f"The row {shown(missing[0])} should be there {_number(times[0], 'time')}, not {times[1]}."
    told = []
    if missing:
        told.append(f"{_are(len(missing))} missing, for example {shown(missing[0])}.")
    if extra:
        told.append(f"{_are(len(extra))} too many, for example {shown(extra[0])}.")
    return " ".join(told)


def _key(row: Row) -> tuple[object, ...]:
    """Return what rows are sorted into pairs by; almost the same numbers have almost always the same key."""
    return tuple(map(_cell_key, row))


def _cell_key(cell: Cell) -> tuple[str, object]:
    if not isinstance(cell, (int, float)):
        return type(cell).__name__, cell
    if isinstance(cell, int) or (isfinite(cell) and cell == int(cell)):
        return "number", int(cell)
    return "number", f"{cell:.{DIGITS}g}"


def _left(rows: Sequence[Row], counts: Counter[tuple[object, ...]]) -> list[Row]:
    """Return as many rows of each key as were counted."""
    left, found = Counter(counts), []
    for row in rows:
        key = _key(row)
        if left[key] > 0:
            left[key] -= 1
            found.append(row)
    return found


def _unpaired(ours: list[Row], theirs: list[Row]) -> tuple[list[Row], list[Row]]:
    """Take out the pairs that are the same but for the last digits."""
    if max(len(ours), len(theirs)) > MOST_PAIRED:
        return ours, theirs
    missing = []
    for row in theirs:
        at = next((at for at, other in enumerate(ours) if same(row, other)), None)
        if at is None:
            missing.append(row)
        else:
            del ours[at]
    return ours, missing


def shown(row: Row) -> str:
    """Return a row as it is written in SQL, cut where it is long."""
    text = f"({', '.join(map(_shown_cell, row))})"
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _shown_cell(cell: Cell) -> str:
    if cell is None:
        return "NULL"
    if isinstance(cell, str):
        return "'{}'".format(cell[:LONGEST].replace("'", "''"))
    return f"x'{cell[0][:LONGEST]}'" if isinstance(cell, tuple) else str(cell)


def _names(names: Sequence[str] | None) -> str:
    names = names or ()
    more = ["…"] if len(names) > MOST_NAMES else []
    return ", ".join([*(name[:LONGEST] for name in names[:MOST_NAMES]), *more]) or "none"


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _are(number: int) -> str:
    return f"{_number(number, 'row')} {'is' if number == 1 else 'are'}"
