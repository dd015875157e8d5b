"""Which signatures and values a language has no way to say; the content reader of the server agrees."""

from collections.abc import Callable, Iterator

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json, Type


def refusal(language: str, signature: Signature) -> str:
    """Return why functions of such a signature cannot be called in a language, empty where they can."""
    return next(REFUSALS[language](signature), "") if language in REFUSALS else ""


def refusal_of_values(language: str, signature: Signature, arguments: list[Json], expected: Json) -> str:
    """Return why a call cannot be made in a language, empty where it can."""
    if language in ("bash", "c") and any(map(_has_nul, (*arguments, expected))):
        return "a text there ends at a character NUL"
    lines = expected if language == "bash" and isinstance(expected, list) else []
    if any("\n" in line for line in lines if isinstance(line, str)):
        return "a list is printed there line by line, so no text in it can have two lines"
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
            yield f"it has no type of its own for {type_}"


def _deep(signature: Signature) -> Iterator[str]:
    for type_ in _types(signature):
        if type_.element and type_.element.element:
            yield f"it has no usual type for {type_}"


def _in_c(signature: Signature) -> Iterator[str]:
    yield from _maps(signature)
    yield from _deep(signature)


def _in_bash(signature: Signature) -> Iterator[str]:
    yield from _in_c(signature)
    for parameter in signature.parameters[:-1]:
        if parameter.type.element:
            yield f"the words of the list {parameter.name} have to be the last ones"


REFUSALS: dict[str, Callable[[Signature], Iterator[str]]] = {"c": _in_c, "pascal": _maps, "bash": _in_bash}
