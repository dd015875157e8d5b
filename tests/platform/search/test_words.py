"""Words of any language, of code too; nothing that people type can break a query."""

import pytest
from django.db import connection

from codehub.platform.search.words import MAX_QUERY_WORDS, query_of, vector_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++ first steps", ["c++", "first", "steps"]),
        ("C# and F#", ["c#", "and", "f#"]),
        ("for-loops: print(len(x))", ["for", "loops", "print", "len", "x"]),
        ("snake_case a/b", ["snake_case", "a", "b"]),
        ("Über ÉTÉ straße ﬁne", ["uber", "ete", "strasse", "fine"]),
        ("Привет, мир", ["привет", "мир"]),
        ("循环 12 + 3", ["循环", "12", "3"]),
        ("'\":*&|!\0\\<->()", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def found(document: str, search: str) -> bool:
    query = query_of(search)
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [vector_of([(document, "A")]), query])
        return bool(cursor.fetchone()[0])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("c++", True),
        ("c", True),
        ("fir", True),
        ("steps c++", True),
        ("ste first", False),
        ("c#", False),
        ("java", False),
        ("'first' & !steps", True),
        ("a" * 5000, False),
        ("first " * 500, True),
    ],
)
def test_every_word_is_wanted_and_the_last_may_be_a_beginning(search: str, expected: bool) -> None:
    assert found("C++ first steps", search) is expected


@pytest.mark.django_db
def test_a_very_long_document_is_indexed() -> None:
    document = " ".join(f"word{number % 3000}" for number in range(40_000)) + " end"
    assert found(document, "end")


def test_a_query_has_so_many_words_and_no_more() -> None:
    query = query_of("a " * 100)
    assert query is not None
    assert query.count("&") == MAX_QUERY_WORDS - 1
    assert query_of("?!") is None
