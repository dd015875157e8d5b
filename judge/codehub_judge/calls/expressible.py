"""Which signatures and values a language has no way to say; the content reader of the server agrees."""

from collections.abc import Callable, Iterator

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json, Type


def refusal(language: str, signature: Signature) -> str:
    """Return what keeps such a function from being called in a language, empty where nothing does."""
    return next(REFUSALS[language](signature), "") if language in REFUSALS else ""


def refusal_of_values(language: str, arguments: list[Json], expected: Json) -> str:
    """Return what keeps a call from being made in a language, empty where nothing does."""
    if language in ("bash", "c") and any(map(_has_nul, (*arguments, expected))):
        return "where a text ends at a character NUL"
    lines = expected if language == "bash" and isinstance(expected, list) else []
    if any("\n" in line for line in lines if isinstance(line, str)):
        return "where lists are printed line by line, so that no text in them can have two lines"
    return ""


def _has_nul(value: Json) -> bool:
    if isinstance(value, list):
        return any(map(_has_nul, value))
    return isinstance(value, str) and "\0" in value


def _types(signature: Signature) -> Iterator[Type]:
    yield from (parameter.type for parameter in signature.parameters)
    yield signature.returns


def _maps(signature: Signature) -> Iterator[str]:
    for type_ in _types(signature):
        if "map[" in str(type_):
            yield f"which has no type of its own for {type_}"


def _deep(signature: Signature) -> Iterator[str]:
    for type_ in _types(signature):
        if type_.element and type_.element.element:
            yield f"which has no usual type for {type_}"


def _in_c(signature: Signature) -> Iterator[str]:
    yield from _maps(signature)
    yield from _deep(signature)


def _in_bash(signature: Signature) -> Iterator[str]:
    yield from _in_c(signature)
    for parameter in signature.parameters[:-1]:
        if parameter.type.element:
            yield f"where the list {parameter.name} would have to be the last parameter"


REFUSALS: dict[str, Callable[[Signature], Iterator[str]]] = {"c": _in_c, "pascal": _maps, "bash": _in_bash}
