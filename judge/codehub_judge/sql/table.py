"""Result sets: as an author expects them, and as a box replied them. The latter may be any bytes."""

import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from codehub_judge.errors import PackageInvalid

# A BLOB is its hexadecimal digits in a tuple, which no other value is.
Blob = tuple[str]
Cell = None | int | float | str | Blob
Row = tuple[Cell, ...]
Word = Literal["rows", "none", "large", "setup"]
WORDS: dict[str, Word] = {word: word for word in get_args(Word)}
UNREADABLE = "The result of your statements cannot be read."


class ReplyUnreadable(Exception):
    """A reply is none that our program in the box gives; the text says so to the learner."""


class NoTable(ValueError):
    """JSON is not what a table is written as."""


@dataclass(frozen=True, slots=True)
class Table:
    """A result set; columns is None where their names do not matter."""

    columns: tuple[str, ...] | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of the statements; see warm_sql.py for the words."""

    word: Word
    text: str
    table: Table | None = None


def read_expected(test: str, expected: bytes | None) -> Table | None:
    """Return what a test expects, None when nothing; raise PackageInvalid, naming the test."""
    if expected is None:
        return None
    try:
        return table_of(json.loads(expected))
    except (ValueError, RecursionError) as error:
        raise PackageInvalid(
            f'the test {test} must expect {{"columns": [names] or null, "rows": [[values], …]}}: {error}'
        ) from error


def read_reply(data: bytes) -> Reply:
    """Read a reply; raise ReplyUnreadable."""
    name, _, text = data.decode("utf-8", "replace").partition("\n")
    word = WORDS.get(name)
    if word is None:
        raise ReplyUnreadable(UNREADABLE)
    try:
        return Reply(word, text, table_of(json.loads(text)) if word == "rows" else None)
    except (ValueError, RecursionError) as error:
        raise ReplyUnreadable(UNREADABLE) from error


def table_of(data: Any) -> Table:
    """Read a table from JSON; raise NoTable when it is none, or its rows differ in length."""
    if not isinstance(data, dict) or not isinstance(data.get("rows"), list):
        raise NoTable("it has no rows")
    names = data.get("columns")
    if names is not None and not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
        raise NoTable("the columns are not a list of names")
    rows = tuple(_row(row) for row in data["rows"])
    lengths = {len(row) for row in rows} | ({len(names)} if names is not None else set())
    if len(lengths) > 1:
        raise NoTable("not every row has as many values")
    return Table(None if names is None else tuple(names), rows)


def _row(data: Any) -> Row:
    if not isinstance(data, list):
        raise NoTable("a row is not a list")
    return tuple(_cell(value) for value in data)


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return int(value)  # as SQL has it
    if value is None or isinstance(value, (int, float, str)):
        return value
    if isinstance(value, dict) and isinstance(value.get("blob"), str):
        return (value["blob"].lower(),)
    raise NoTable(f"{type(value).__name__} is no value of a table")
