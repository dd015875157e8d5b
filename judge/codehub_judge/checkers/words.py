"""Words of long texts, one after the other: what a program wrote may be 64 MB of anything."""

import re
from collections.abc import Iterator

CHUNK = 64 << 10
SPACE = re.compile(rb"\s")
WORD = re.compile(rb"\S+")


def words(text: bytes) -> Iterator[bytes]:
    """Return the words, which ASCII white space separates; in memory are those of one chunk."""
    begin = 0
    while begin < len(text):
        cut = SPACE.search(text, begin + CHUNK)
        end = cut.start() if cut else len(text)
        yield from text[begin:end].split()
        begin = end


def line_of_word(text: bytes, position: int) -> int:
    """Return the line, from 1, of the word at a position, from 0."""
    for number, found in enumerate(WORD.finditer(text)):
        if number == position:
            return text.count(b"\n", 0, found.start()) + 1
    raise IndexError(position)
