"""Writes values as they stand in a program of the learner's language, cut where they are long."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from codehub_judge.calls.types import Json

SHOWN = 80  # characters of a value
NESTED = 4  # lists in lists that are written out
MORE = "…"
ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "\0": "\\0"}


def _in_brackets(name: str, arguments: Sequence[str]) -> str:
    return f"{name}({', '.join(arguments)})"


def _in_words(name: str, arguments: Sequence[str]) -> str:
    return " ".join((name, *arguments))


def _in_haskell(name: str, arguments: Sequence[str]) -> str:
    return _in_words(name, [f"({text})" if text.startswith("-") else text for text in arguments])


@dataclass(frozen=True, slots=True)
class Notation:
    """One language's way to write values.

    words: for null, true and false, and for the two infinities and the number that is none. kinds: what a
    beginner calls a value of a type of JSON. quotes: of texts, the usual one first. vector, mapping: what is
    around the elements of lists and maps. entry: one element of a map. comma: between elements. applied: a
    call, of a name and written arguments. spread: whether the elements of a list are arguments of their own.
    gave: what a function did with its result. escape: what stands before a quote inside of quotes.
    """

    words: Mapping[str, str]
    kinds: Mapping[type, str]
    quotes: str
    vector: str
    mapping: str
    entry: Callable[[str, str], str]
    comma: str = ", "
    applied: Callable[[str, Sequence[str]], str] = _in_brackets
    spread: bool = False
    gave: str = "returned"
    escape: str = "\\"

    def shown(self, value: Json, budget: int = SHOWN, nested: int = NESTED) -> str:
        """Return the value as text of about `budget` characters at most."""
        if isinstance(value, str):
            return self._text(value, budget)
        if isinstance(value, list):
            return self._joined(self.vector, [(item,) for item in value[:budget]], len(value), budget, nested)
        if isinstance(value, dict):
            entries = list(value.items())[:budget]
            return self._joined(self.mapping, entries, len(value), budget, nested)
        return cut(self._plain(value), budget)

    def kind(self, value: Json) -> str:
        """Return what a beginner calls such a value."""
        return self.kinds[type(value)]

    def _plain(self, value: bool | float | None) -> str:
        try:
            text = repr(value)
        except ValueError:
            return "an integer of thousands of digits"
        return self.words.get(text, text)

    def _text(self, value: str, budget: int) -> str:
        usual, other = self.quotes[0], self.quotes[-1]
        quote = other if usual in value and other not in value else usual
        inside = (
            f"{self.escape}{quote}" if character == quote else _escaped(character)
            for character in value[:budget]
        )
        escaped = "".join(inside)
        return f"{quote}{escaped}{MORE if len(value) > budget else ''}{quote}"

    def _joined(
        self, around: str, items: Sequence[tuple[Json, ...]], total: int, budget: int, nested: int
    ) -> str:
        parts: list[str] = []
        for item in items if nested else []:
            left = budget - sum(len(part) + 2 for part in parts)
            if left <= 0:
                break
            texts = [self.shown(each, left, nested - 1) for each in item]
            parts.append(texts[0] if len(texts) == 1 else self.entry(*texts))
        if len(parts) < total:
            parts.append(MORE)
        return f"{around[0]}{self.comma.join(parts)}{around[-1]}"


def cut(text: str, length: int) -> str:
    """Return the text, shortened where it is longer."""
    return text if len(text) <= length else f"{text[:length]}{MORE}"


def _escaped(character: str) -> str:
    """Write a character as in a program; half a pair of surrogates stands for a byte that is no UTF-8."""
    if character in ESCAPES:
        return ESCAPES[character]
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


NOTHING = type(None)
SCALARS: dict[type, str] = {bool: "a boolean", int: "an integer", float: "a decimal number", str: "a text"}
JSON_WORDS = {"None": "null", "True": "true", "False": "false"}
NOTATIONS = {
    "python": Notation(
        words={},
        kinds=SCALARS | {NOTHING: "None", list: "a list", dict: "a dictionary"},
        quotes="'\"",
        vector="[]",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "cpp": Notation(
        words=JSON_WORDS | {"inf": "inf", "-inf": "-inf"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a vector", dict: "a map"},
        quotes='"',
        vector="{}",
        mapping="{}",
        entry="{{{}, {}}}".format,
    ),
    "javascript": Notation(
        words=JSON_WORDS | {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "null", list: "an array", dict: "an object"},
        quotes="\"'",
        vector="[]",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "java": Notation(
        words=JSON_WORDS | {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a list", dict: "a map"},
        quotes='"',
        vector="[]",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "go": Notation(
        words=JSON_WORDS | {"inf": "+Inf", "-inf": "-Inf", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a slice", dict: "a map"},
        quotes='"',
        vector="{}",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "csharp": Notation(
        words=JSON_WORDS | {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a list", dict: "a dictionary"},
        quotes='"',
        vector="{}",
        mapping="{}",
        entry="{{{}, {}}}".format,
    ),
    "rust": Notation(
        words=JSON_WORDS | {"inf": "inf", "-inf": "-inf", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a vector", dict: "a map"},
        quotes='"',
        vector="[]",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "ruby": Notation(
        words={"None": "nil", "True": "true", "False": "false", "inf": "Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nil", list: "an array", dict: "a hash"},
        quotes="\"'",
        vector="[]",
        mapping="{}",
        entry="{} => {}".format,
    ),
    "php": Notation(
        words=JSON_WORDS | {"inf": "INF", "-inf": "-INF", "nan": "NAN"},
        kinds=SCALARS | {NOTHING: "null", list: "a list", dict: "an array with keys"},
        quotes="'\"",
        vector="[]",
        mapping="[]",
        entry="{} => {}".format,
    ),
    "typescript": Notation(
        words=JSON_WORDS | {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "null", list: "an array", dict: "an object"},
        quotes="\"'",
        vector="[]",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "perl": Notation(
        words={"None": "undef", "True": "1", "False": "0"},
        kinds=SCALARS | {NOTHING: "undef", list: "a reference to an array", dict: "a reference to a hash"},
        quotes="'\"",
        vector="[]",
        mapping="{}",
        entry="{} => {}".format,
    ),
    "lua": Notation(
        words={"None": "nil", "True": "true", "False": "false"},
        kinds=SCALARS | {NOTHING: "nil", list: "a list", dict: "a table with keys"},
        quotes="\"'",
        vector="{}",
        mapping="{}",
        entry="[{}] = {}".format,
    ),
    "c": Notation(
        words=JSON_WORDS | {"None": "NULL", "inf": "inf", "-inf": "-inf"},
        kinds=SCALARS | {NOTHING: "no pointer to anything", list: "an array", dict: "a map"},
        quotes='"',
        vector="{}",
        mapping="{}",
        entry="{}: {}".format,
    ),
    "haskell": Notation(
        words={"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a list", dict: "a map"},
        quotes='"',
        vector="[]",
        mapping="[]",
        entry="({}, {})".format,
        applied=_in_haskell,
    ),
    "pascal": Notation(
        words={"inf": "+Inf", "-inf": "-Inf", "nan": "Nan"},
        kinds=SCALARS | {NOTHING: "nothing", list: "an array", dict: "a map"},
        quotes="'",
        vector="[]",
        mapping="[]",
        entry="{}: {}".format,
        escape="'",
    ),
    "bash": Notation(
        words={"True": "true", "False": "false"},
        kinds=SCALARS | {NOTHING: "nothing", list: "a list", dict: "a map"},
        quotes="'\"",
        vector="()",
        mapping="()",
        entry="[{}]={}".format,
        comma=" ",
        applied=_in_words,
        spread=True,
        gave="printed",
    ),
}
