"""The types of values that go into a function and come out of it; each of them is plain JSON data."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from codehub_judge.errors import PackageInvalid

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Kind = Literal["integer", "number", "boolean", "text", "list", "map"]

LARGEST = 2**53 - 1  # beyond it JavaScript cannot tell an integer from its neighbour
DEEPEST = 8  # lists and maps in each other
PLAIN: dict[str, Kind] = {kind: kind for kind in ("integer", "number", "boolean", "text")}
NESTED: dict[str, Kind] = {kind: kind for kind in ("list", "map")}
WORDS: dict[Kind, str] = {
    "integer": f"an integer between -{LARGEST} and {LARGEST}",
    "number": "a finite number",
    "boolean": "true or false",
    "text": "a text",
    "list": "a list",
    "map": "a map",
}


@dataclass(frozen=True, slots=True)
class Type:
    """One type; lists and maps have the type of their elements, the keys of maps are texts."""

    kind: Kind
    element: "Type | None" = None

    def __str__(self) -> str:
        return f"{self.kind}[{self.element}]" if self.element else self.kind


def parse_type(text: object) -> Type:
    """Read a type such as `list[map[integer]]`; raise PackageInvalid."""
    names = text.split("[") if isinstance(text, str) else []
    kinds = [NESTED.get(name) for name in names[:-1]]
    inner = names[-1].removesuffix("]" * len(kinds)) if names else ""
    if inner not in PLAIN or None in kinds or len(kinds) > DEEPEST:
        raise PackageInvalid(f"the type {text!r} is not known")
    type_ = Type(PLAIN[inner])
    for kind in reversed(kinds):
        if kind:
            type_ = Type(kind, type_)
    if str(type_) != text:
        raise PackageInvalid(f"the type {text!r} is not known")
    return type_


def check(value: Json, type_: Type, place: str) -> None:
    """Raise PackageInvalid, naming the place, unless a value is of a type."""
    if not FITS[type_.kind](value):
        raise PackageInvalid(f"{place} must be {WORDS[type_.kind]}")
    if type_.element and isinstance(value, list):
        for number, item in enumerate(value):
            check(item, type_.element, f"{place}[{number}]")
    if type_.element and isinstance(value, dict):
        for key, item in value.items():
            check(key, Type("text"), f"a key of {place}")
            check(item, type_.element, f"{place}[{key!r}]")


def is_integer(value: Json) -> bool:
    """Whether a value is an integer that every language knows exactly; a boolean is not."""
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST


def is_number(value: Json) -> bool:
    """Whether a value is an integer or a finite number."""
    return is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def is_text(value: Json) -> bool:
    """Whether a value is a text that can be written as UTF-8."""
    return isinstance(value, str) and not any("\ud800" <= character <= "\udfff" for character in value)


FITS: dict[Kind, Callable[[Json], bool]] = {
    "integer": is_integer,
    "number": is_number,
    "boolean": lambda value: isinstance(value, bool),
    "text": is_text,
    "list": lambda value: isinstance(value, list),
    "map": lambda value: isinstance(value, dict),
}
