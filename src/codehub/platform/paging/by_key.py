"""Pages in the order of any expression."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from codehub.kernel.paging import Page, cut_page, decode_cursor, invalid_cursor

Row = TypeVar("Row", bound=Model)
T = TypeVar("T")


def page_by_key(
    rows: QuerySet[Row],
    key: Any,
    convert: Callable[[Sequence[Row]], list[T]],
    *,
    order: str,
    kind: type[int] | type[str],
    cursor: str | None,
    limit: int,
) -> Page[T]:
    """Return the page after a cursor (one query), by an expression, then by id, both ascending.

    `key` gives a value of `kind` and never null. `order` names the order and is kept in the cursor, so that
    a cursor of another one is refused. `convert` gets all rows at once. Raises InvalidInput for a cursor that
    is not of such a page.
    """
    after = _after(cursor, order, kind)
    keyed: QuerySet[Any] = rows.annotate(sort_key=key)
    if after is not None:
        value, id_ = after
        keyed = keyed.filter(Q(sort_key__gt=value) | Q(sort_key=value, id__gt=id_))
    found: list[Any] = list(keyed.order_by("sort_key", "id")[: limit + 1])
    page = cut_page(
        found,
        limit=limit,
        key=lambda row: (order, row.sort_key, str(row.pk)),
        convert=lambda row: row,
    )
    return Page(items=convert(page.items), next_cursor=page.next_cursor)


def _after(cursor: str | None, order: str, kind: type[int] | type[str]) -> tuple[int | str, UUID] | None:
    parts = decode_cursor(cursor, length=3)
    if parts is None:
        return None
    of_order, value, id_ = parts
    if of_order != order or type(value) is not kind or not _can_be_compared(str(value)):
        raise invalid_cursor()
    assert value is not None
    try:
        return value, UUID(str(id_))
    except ValueError:
        raise invalid_cursor() from None


def _can_be_compared(text: str) -> bool:
    """Say whether PostgreSQL takes the text at all: it knows neither NUL nor halves of a character."""
    return "\0" not in text and text.encode(errors="replace").decode() == text
