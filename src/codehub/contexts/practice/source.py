"""What may be sent as a program."""

import math

from codehub.contexts.practice.errors import SourceNotText, SourceTooLarge

MAX_SOURCE_KB = 64


def check_source(source: str) -> None:
    """Raise SourceTooLarge or SourceNotText for what can't be stored as a program's text."""
    size = utf8_length(source)
    if size is None:
        raise SourceNotText("It holds characters that are not text. Did you open a compiled or binary file?")
    if size > MAX_SOURCE_KB * 1024:
        raise SourceTooLarge(f"It has {math.ceil(size / 1024)} kB; at most {MAX_SOURCE_KB} kB are allowed.")


def utf8_length(text: str) -> int | None:
    """Return the bytes of a text, None for what JSON can spell and PostgreSQL can't: NUL, lone surrogates."""
    if "\0" in text:
        return None
    try:
        return len(text.encode())
    except UnicodeEncodeError:
        return None
