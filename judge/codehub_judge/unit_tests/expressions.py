"""Finds in an author's tests what their assertions are about, so that a failing one says it: `f(2) returned`.

It knows no language, only names, brackets and quotes. Where it finds nothing, a message says "the value is".
"""

import re
from collections.abc import Iterator, Mapping

OPENING, CLOSING, QUOTES = "([{", ")]}", "\"'`"
CALL = re.compile(r"[\w.$:>-]+\(.*\)", re.DOTALL)


def expressions(source: str, checks: Mapping[str, int]) -> dict[int, str]:
    """Return by its lines what each assertion is about, with a verb; lines with several are left out.

    checks: the functions that check, and the place of the value among their arguments, from 0 on.
    """
    found: dict[int, str] = {}
    several: set[int] = set()
    start = re.compile(rf"(?<![\w$>.])({'|'.join(checks)})\b[ \t]*\(?")
    for call in start.finditer(source):
        arguments, end = _arguments(source, call.end(), in_brackets=call[0].endswith("("))
        first, last = (source.count("\n", 0, place) + 1 for place in (call.start(), end))
        place = checks[call[1]]
        if place < len(arguments) and arguments[place]:
            several |= found.keys() & set(range(first, last + 1))
            found |= dict.fromkeys(range(first, last + 1), _with_verb(arguments[place]))
    return {line: text for line, text in found.items() if line not in several}


def _with_verb(text: str) -> str:
    text = " ".join(text.split())
    return f"{text} {'returned' if CALL.fullmatch(text) else 'is'}"


def _arguments(source: str, start: int, *, in_brackets: bool) -> tuple[list[str], int]:
    """Return the texts of arguments from `start` on, and where they end."""
    cuts, depth, end = [start], 0, start
    for end, character in _code(source, start):
        if depth == 0 and (
            character in CLOSING or character == ";" or (character == "\n" and not in_brackets)
        ):
            break
        if depth == 0 and character == ",":
            cuts.append(end + 1)
        depth += (character in OPENING) - (character in CLOSING)
    ends = [*(cut - 1 for cut in cuts[1:]), end]
    return [source[cut:stop].strip() for cut, stop in zip(cuts, ends, strict=True)], end


def _code(source: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the characters from `start` on that are in no quotes, with their places."""
    quote, escaped = "", False
    for place in range(start, len(source)):
        character = source[place]
        if quote:
            quote = quote if escaped or character != quote else ""
            escaped = character == "\\" and not escaped
        elif character in QUOTES:
            quote = character
        else:
            yield place, character
