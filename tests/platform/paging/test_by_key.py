"""Pages by a key: no gap, no repetition, and a cursor of another order leads nowhere."""

from typing import Any

import pytest
from django.db.models import F, IntegerField, Value
from django.db.models.functions import Length, Lower

from codehub.contexts.learning.models.course import Course
from codehub.kernel.errors import InvalidInput
from codehub.kernel.paging import encode_cursor
from codehub.platform.paging.by_key import page_by_key
from tests.factories.learning import make_course

pytestmark = pytest.mark.django_db

TITLES = ["b", "A\u00a0c", "a", "B", "bb", "'\"; --", "Ä", "\U0001f40d", "a"]


def walk(key: Any, kind: type[int] | type[str], *, limit: int) -> list[str]:
    titles: list[str] = []
    cursor = None
    while True:
        page = page_by_key(Course.objects.all(), key, list, order="x", kind=kind, cursor=cursor, limit=limit)
        titles += [course.title for course in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return titles


@pytest.mark.parametrize("limit", [1, 2, 5, 100])
@pytest.mark.parametrize(
    ("key", "kind"),
    [(Lower("title"), str), (-Length("title"), int), (Value(0, output_field=IntegerField()), int)],
)
def test_every_row_comes_once_and_in_order(key: Any, kind: type[int] | type[str], limit: int) -> None:
    for title in TITLES:
        make_course(title=title)
    expected = list(Course.objects.annotate(key=key).order_by("key", "id").values_list("title", flat=True))
    assert walk(key, kind, limit=limit) == expected


UUID = "01a1f904-7dd2-71e6-ba29-933f9d8016b4"


@pytest.mark.parametrize(
    "key",
    [
        ("y", "a", UUID),
        ("x", 1, UUID),
        ("x", None, UUID),
        ("x", True, UUID),
        ("x", "a\0", UUID),
        ("x", "\ud800", UUID),
        ("x", "a", "no id"),
        ("x", "a", 5),
        ("x", "a"),
    ],
)
def test_a_cursor_of_another_page_is_refused(key: Any) -> None:
    with pytest.raises(InvalidInput):
        page_by_key(
            Course.objects.all(), F("title"), list, order="x", kind=str, cursor=encode_cursor(key), limit=5
        )


@pytest.mark.parametrize("value", [10**30, -(10**30)])
def test_a_number_beyond_all_bounds_ends_the_list_or_begins_it(value: int) -> None:
    make_course()
    cursor = encode_cursor(("x", value, UUID))
    page = page_by_key(
        Course.objects.all(), Length("title"), list, order="x", kind=int, cursor=cursor, limit=5
    )
    assert len(page.items) == (value < 0)
