"""Cursor pages as parameters and answers of operations."""

from typing import Annotated, Generic, TypeVar

from ninja import Query, Schema

from codehub.kernel.paging import MAX_LIMIT

T = TypeVar("T")

Cursor = Annotated[
    str | None, Query(description="`next_cursor` of the page before, with the same filters and order.")
]
Limit = Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Most items on the page.")]


class PageOut(Schema, Generic[T]):
    """A page; `next_cursor` asks for the following one and is null on the last."""

    items: list[T]
    next_cursor: str | None
