"""Pages in the order of ids, which is that of creation (UUIDv7)."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from codehub.kernel.paging import Page, cut_page, decode_cursor, invalid_cursor

Row = TypeVar("Row", bound=Model)
T = TypeVar("T")


def page_by_id(
    rows: QuerySet[Row],
    convert: Callable[[Sequence[Row]], list[T]],
    *,
    cursor: str | None,
    limit: int,
    newest_first: bool = False,
) -> Page[T]:
    """Return the page after a cursor (one query); `convert` gets all its rows at once.

    Raises InvalidInput for a cursor that is not of such a page.
    """
    after = _id_in(cursor)
    if after is not None:
        rows = rows.filter(id__lt=after) if newest_first else rows.filter(id__gt=after)
    found = list(rows.order_by("-id" if newest_first else "id")[: limit + 1])
    page = cut_page(found, limit=limit, key=lambda row: (str(row.pk),), convert=lambda row: row)
    return Page(items=convert(page.items), next_cursor=page.next_cursor)


def _id_in(cursor: str | None) -> UUID | None:
    key = decode_cursor(cursor, length=1)
    if key is None:
        return None
    try:
        return UUID(str(key[0]))
    except ValueError:
        raise invalid_cursor() from None
