"""Cursor pages: `{items, next_cursor}`. A cursor is opaque: base64url of the last row's sort key."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from codehub.kernel.errors import InvalidInput

MAX_LIMIT = 100
DEFAULT_LIMIT = 20

Key = tuple[str | int | None, ...]
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    items: list[T]
    next_cursor: str | None


def encode_cursor(key: Key) -> str:
    """Return the cursor of a row by its sort key."""
    raw = json.dumps(key, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def decode_cursor(cursor: str | None, *, length: int) -> Key | None:
    """Return the sort key in a cursor, None for the first page.

    Raises InvalidInput for anything that `encode_cursor` did not make from a key of that length.
    """
    if not cursor:
        return None
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        key = None
    if not isinstance(key, list) or len(key) != length:
        raise invalid_cursor()
    if not all(part is None or isinstance(part, str | int) for part in key):
        raise invalid_cursor()
    return tuple(key)


def invalid_cursor() -> InvalidInput:
    """Return the error for a cursor that leads nowhere."""
    return InvalidInput("The page you asked for does not exist.", fields={"cursor": ["Not a valid cursor."]})


def cut_page(rows: Sequence[R], *, limit: int, key: Callable[[R], Key], convert: Callable[[R], T]) -> Page[T]:
    """Make a page from up to `limit + 1` rows; the extra row only tells that there is a next page."""
    shown = rows[:limit]
    next_cursor = encode_cursor(key(shown[-1])) if len(rows) > limit and shown else None
    return Page(items=[convert(row) for row in shown], next_cursor=next_cursor)
