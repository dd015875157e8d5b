"""The types of function exercises: how they are spelt, and which JSON values fit them.

`integer`, `number`, `boolean`, `text`, `list[T]`, and `map[T]` whose keys are text. A boolean is never a
number; an integer is one. Numbers lie within ±(2^53 - 1): up to there every language here holds integers
exactly, and beyond the database gives 1e16 back as an integer.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from codehub.contexts.practice.contracts import FunctionSignature, JsonValue, Parameter
from codehub.contexts.practice.source import utf8_length

Kind = Literal["integer", "number", "boolean", "text", "list", "map"]
MOST = 2**53 - 1
MAX_DEPTH = 6
_SIMPLE = get_args(Kind)[:4]
_NESTED = get_args(Kind)[4:]
_WANTED = {
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "text": "text",
    "list": "a list",
    "map": "a map",
}


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type; `of` is that of the members of a list or a map."""

    kind: Kind
    of: "ValueType | None" = None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What doesn't fit, and the indices and keys that lead to it from the outermost value."""

    message: str
    path: tuple[int | str, ...] = ()

    def __str__(self) -> str:
        where = "".join(f"[{json.dumps(step, ensure_ascii=False)}]" for step in self.path)
        return f"{where} {self.message}".strip()


def signature_from(data: Mapping[str, Any] | None) -> FunctionSignature | None:
    """Return a stored signature, `{name, parameters: [{name, type}], returns}`."""
    if data is None:
        return None
    parameters = [Parameter(**parameter) for parameter in data["parameters"]]
    return FunctionSignature(name=data["name"], parameters=parameters, returns=data["returns"])


def parse_type(text: str) -> ValueType:
    """Read a type like `list[map[integer]]`. Raises ValueError for anything else."""
    return _parse(text, MAX_DEPTH)


def _parse(text: str, depth: int) -> ValueType:
    if text in _SIMPLE:
        return ValueType(cast(Kind, text))
    kind, bracket, rest = text.partition("[")
    if depth > 1 and kind in _NESTED and bracket and rest.endswith("]"):
        return ValueType(cast(Kind, kind), _parse(rest[:-1], depth - 1))
    raise ValueError(f"not a type: {text}")


def mismatch(value: JsonValue, wanted: ValueType) -> Mismatch | None:
    """Return the first thing about a value that is not of the type, None when all of it is."""
    if not _is_of_kind(value, wanted.kind):
        return Mismatch(f"must be {_WANTED[wanted.kind]}, not {_excerpt(value)}")
    if problem := _odd(value):
        return Mismatch(problem)
    for step, member in _members(value):
        if isinstance(step, str) and (problem := _odd(step)):
            return Mismatch(f"has a key that {problem}")
        inner = mismatch(member, cast(ValueType, wanted.of))
        if inner is not None:
            return Mismatch(inner.message, (step, *inner.path))
    return None


def _is_of_kind(value: JsonValue, kind: Kind) -> bool:
    match kind:
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "text":
            return isinstance(value, str)
        case "list":
            return isinstance(value, list)
        case "map":
            return isinstance(value, dict)


def _odd(value: JsonValue) -> str:
    """Say what keeps a value of the right kind from being the same in the database and in every language."""
    if isinstance(value, str):
        return "" if utf8_length(value) is not None else "holds characters that are not text"
    if isinstance(value, int | float) and not abs(value) <= MOST:
        return f"must lie between -{MOST} and {MOST}"
    return ""


def _members(value: JsonValue) -> Iterator[tuple[int | str, JsonValue]]:
    if isinstance(value, list):
        yield from enumerate(value)
    elif isinstance(value, dict):
        yield from value.items()


def _excerpt(value: JsonValue) -> str:
    try:
        text = json.dumps(value)
    except RecursionError:  # a value may be nested just as deep as it can still be read
        return "…"
    return text if len(text) <= 40 else f"{text[:39]}…"
