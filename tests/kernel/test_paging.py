import base64

import pytest

from codehub.kernel.errors import InvalidInput
from codehub.kernel.paging import cut_page, decode_cursor, encode_cursor


@pytest.mark.parametrize("key", [("2026-11-20T10:00:00Z", "abc"), (1, None), ("ä🐍", -5)])
def test_a_cursor_gives_its_key_back(key: tuple[str | int | None, ...]) -> None:
    cursor = encode_cursor(key)
    assert cursor.isascii()
    assert decode_cursor(cursor, length=2) == key


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_cursor_is_the_first_page(nothing: str | None) -> None:
    assert decode_cursor(nothing, length=2) is None


@pytest.mark.parametrize(
    "cursor",
    [
        "!!!",
        "ü",
        "a",
        encode_cursor(("only one",)),
        base64.urlsafe_b64encode(b'{"a": 1}').decode(),
        base64.urlsafe_b64encode(b'[["nested"], 1]').decode(),
        base64.urlsafe_b64encode(b"[" * 200_000).decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    ],
)
def test_a_cursor_that_we_did_not_make_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        decode_cursor(cursor, length=2)
    assert caught.value.fields == {"cursor": ["Not a valid cursor."]}


def test_a_page_has_a_cursor_only_when_more_follows() -> None:
    rows = [3, 4, 5]
    full = cut_page(rows, limit=2, key=lambda row: (row,), convert=str)
    assert full.items == ["3", "4"]
    assert decode_cursor(full.next_cursor, length=1) == (4,)
    last = cut_page(rows, limit=3, key=lambda row: (row,), convert=str)
    assert (last.items, last.next_cursor) == (["3", "4", "5"], None)
    assert cut_page([], limit=3, key=lambda row: (row,), convert=str).items == []
