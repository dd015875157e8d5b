"""The keys `checker`, `interactor`, `passes` and `libraries` of `exercise.yaml`: how answers are judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from codehub.contexts.practice.content.numbers import read_number
from codehub.contexts.practice.contracts import Checker, CheckerKind, ExerciseType, Protocol
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

PROTOCOLS = get_args(Protocol)
LIBRARIES = ("numpy",)
MAX_PASSES = 50
MAX_ARGUMENTS = 20
_WORDS = ("tokens", "exact", "case", "unordered")
_OF_OUTPUT: tuple[CheckerKind, ...] = ("tokens", "exact", "case", "float", "unordered", "custom")
_KINDS: dict[ExerciseType, tuple[CheckerKind, ...]] = {
    "stdin_stdout": _OF_OUTPUT,
    "output_only": _OF_OUTPUT,
    "sql": ("rows",),
}


@dataclass(frozen=True, slots=True)
class Called:
    """How an interactor is called; its program is a file beside."""

    protocol: Protocol
    arguments: Sequence[str]


def read_checker(fields: Fields, kind: ExerciseType, report: Report) -> Checker:
    """Return the checker, without its program; the types that compare values themselves have no such key."""
    if kind not in _KINDS:
        return Checker()
    usual = Checker(kind=_KINDS[kind][0])
    node = fields.take("checker", required=False)
    if node is None:
        return usual
    if isinstance(node.value, dict):
        return _read_mapping(node, fields, kind, report) or usual
    words = [word for word in _KINDS[kind] if word in _WORDS]
    for word in words:
        if word == node.value:
            return Checker(kind=word)
    choice = f"one of {', '.join(words)}, or " if words else ""
    example = "{kind: rows, ordered: true}" if kind == "sql" else "{kind: float, absolute: 0.001}"
    report(fields.path, node.line, f"checker must be {choice}a mapping like {example}")
    return usual


def _read_mapping(node: Located, outer: Fields, kind: ExerciseType, report: Report) -> Checker | None:
    fields = Fields(node, outer.path, report, what="checker")
    word = cast(CheckerKind | None, fields.choice("kind", _KINDS[kind]) or None)
    if word is None:
        return None
    checker = Checker(kind=word)
    if word == "float":
        checker = _read_tolerances(fields, report)
    elif word == "rows":
        checker = Checker(
            kind=word,
            ordered=fields.boolean("ordered", required=False),
            columns=fields.boolean("columns", required=False),
        )
    elif word == "custom":
        called = _read_called(fields)
        checker = Checker(kind=word, protocol=called.protocol, arguments=called.arguments)
    fields.finish()
    return checker


def _read_tolerances(fields: Fields, report: Report) -> Checker:
    absolute = read_number(fields, "absolute", report, most=1_000_000, required=False)
    relative = read_number(fields, "relative", report, most=1, required=False)
    if absolute is None and relative is None:
        report(fields.path, fields.line, "a checker of the kind float needs absolute, relative or both")
    return Checker(kind="float", absolute=absolute, relative=relative)


def read_interactor(fields: Fields, kind: ExerciseType, report: Report) -> Called | None:
    """Return how the interactor is called, a word or a mapping; for type `interactive`, and needed there."""
    if kind != "interactive":
        return None
    node = fields.take("interactor")
    if node is None:
        return None
    if isinstance(node.value, dict):
        inner = Fields(node, fields.path, report, what="interactor")
        called = _read_called(inner)
        inner.finish()
        return called
    if node.value not in PROTOCOLS:
        report(fields.path, node.line, f"interactor must be one of: {', '.join(PROTOCOLS)}")
        return None
    return Called(cast(Protocol, node.value), [])


def _read_called(fields: Fields) -> Called:
    protocol = cast(Protocol, fields.choice("protocol", PROTOCOLS, default=PROTOCOLS[0]))
    return Called(protocol, fields.texts("arguments", required=False, max_items=MAX_ARGUMENTS))


def read_passes(fields: Fields, protocol: Protocol | None, report: Report) -> int:
    """Return how often a program may be run for a test; `protocol` is that of checker or interactor."""
    node = fields.take("passes", required=False)
    if node is None:
        return 1
    passes = node.value
    if isinstance(passes, bool) or not isinstance(passes, int) or not 2 <= passes <= MAX_PASSES:
        report(fields.path, node.line, f"passes must be a whole number from 2 to {MAX_PASSES}")
        return 1
    if protocol != "icpc":
        report(fields.path, node.line, "passes needs a checker or an interactor of the protocol icpc")
    return passes


def read_libraries(fields: Fields, kind: ExerciseType, report: Report) -> list[str]:
    """Return the libraries that programs may use besides those that their language brings."""
    if kind in ("sql", "output_only"):
        return []
    entries = fields.entries("libraries", required=False)
    for name, line in entries:
        if name not in LIBRARIES:
            report(fields.path, line, f"an entry of libraries must be one of: {', '.join(LIBRARIES)}")
    return [name for name, _ in entries]
