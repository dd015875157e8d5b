"""What counts as a word, in what is searched and in what people type.

PostgreSQL's own parser reads `C++` as `c` and `a/b` as a file. Here a word is a run of letters, digits and
underscores with the `+` or `#` that follow it, lower case, without accents; no word is too common to
be found.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

Weight = Literal["A", "B", "C", "D"]
"""How much a find is worth: A, of a title, the most (PostgreSQL 12.3.3)."""

MAX_QUERY_CHARS = 200
MAX_QUERY_WORDS = 12
MAX_WORD_CHARS = 100
MAX_POSITION = 16_383

_WORD = re.compile(r"(\w+)([+#]*)")


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    return [match[0][:MAX_WORD_CHARS] for match in _WORD.finditer(plain)]


def vector_of(texts: Iterable[tuple[str, Weight]]) -> str:
    """Return a `tsvector` as text. `C++` is found by `c` too, and `snake_case` by `snake` as a beginning."""
    places: dict[str, list[str]] = defaultdict(list)
    position = 0
    for text, weight in texts:
        for word in words_of(text):
            position = min(position + 1, MAX_POSITION)
            for form in {word, word.rstrip("+#")}:
                places[form].append(f"{position}{weight}")
    return " ".join(f"'{word}':{','.join(found)}" for word, found in sorted(places.items()))


def query_of(text: str) -> str | None:
    """Return a `tsquery` for all words, the last one as a beginning; None for a text without words."""
    words = words_of(text[:MAX_QUERY_CHARS])[:MAX_QUERY_WORDS]
    return " & ".join(f"'{word}'" for word in words) + ":*" if words else None
