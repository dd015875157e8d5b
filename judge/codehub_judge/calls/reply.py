"""Reads what a box replied to a call. The learner's code may have written any of it, so any bytes are taken.

A reply is a word, a line feed and what belongs to the word:

    returned   the value as JSON; NaN, Infinity and -Infinity may stand in it
    nothing    the function returned no value at all
    odd        the text of a value that is no data, such as a set or a function
    error      what the learner is to read: an exception, no such function, too few parameters
    large      the function returned more than a reply may have
    memory     there was not enough memory
    printed    what the function printed, where that is its result
"""

import json
from dataclasses import dataclass
from typing import Literal, get_args

from codehub_judge.calls.types import Json

Word = Literal["returned", "nothing", "odd", "error", "large", "memory", "printed"]
WORDS: dict[str, Word] = {word: word for word in get_args(Word)}


class ReplyUnreadable(Exception):
    """A reply is none of the above; the text says so to the learner."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a call: text is what follows the word, value is what was returned."""

    word: Word
    text: str
    value: Json = None


def read_reply(data: bytes) -> Reply:
    """Read a reply; raise ReplyUnreadable. A byte that is not UTF-8 becomes half a pair of surrogates."""
    name, _, text = data.decode("utf-8", "surrogateescape").partition("\n")
    word = WORDS.get(name)
    if word is None:
        raise ReplyUnreadable("Your program wrote something else where the function's result belongs.")
    return Reply(word, text, _value(text) if word == "returned" else None)


def _value(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except RecursionError as error:
        raise ReplyUnreadable("The function returned a value that is nested too deeply.") from error
    except ValueError as error:
        raise ReplyUnreadable("The function returned a value that cannot be read.") from error
    return value
