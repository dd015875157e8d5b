"""YAML as data with line numbers: the part that packages need and nothing else.

Anchors, aliases, tags and second documents are refused, so a small file can't grow into a large one; depth
and size are bounded; a key given twice is an error. A value is text, a number, true, false, null, a list or a
mapping with text keys; dates stay text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.tree import Tree

MOST_BYTES = 4 << 20
MOST_LEVELS = 16
MOST_NODES = 100_000

Value: TypeAlias = "str | int | float | bool | list[Located] | dict[str, Located] | None"

_INTEGER = re.compile(r"[-+]?[0-9]{1,16}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,16}\.?[0-9]{0,16}|\.[0-9]{1,16})(?:[eE][-+]?[0-9]{1,3})?")
_TRUE, _FALSE = ("true", "True", "TRUE"), ("false", "False", "FALSE")
_NULL = ("null", "Null", "NULL", "~", "")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """A value, the line where it starts, counted from 1, and how it was written where it is one word."""

    value: Value
    line: int
    written: str = ""


class _Refused(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_yaml(tree: Tree, path: str, faults: Faults) -> Located | None:
    """Return a file's content; note a fault and return None when it can't be read."""
    return parse_yaml(tree.text(path, faults, most_bytes=MOST_BYTES), path, faults)


def parse_yaml(text: str, path: str, faults: Faults) -> Located | None:
    """Return the content of YAML text, a mapping without keys where there is nothing in it."""
    try:
        return _Builder().build(yaml.parse(text, Loader=_LOADER))
    except _Refused as error:
        faults.add(path, error.message, error.line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.add(
            path, f"is not valid YAML: {error.problem or error.context}", mark.line + 1 if mark else None
        )
    except yaml.YAMLError:
        faults.add(path, "is not valid YAML: it contains characters that YAML does not allow")
    return None


def as_values(located: Located) -> Any:
    """Return a value and all in it without lines."""
    value = located.value
    if isinstance(value, list):
        return [as_values(item) for item in value]
    if isinstance(value, dict):
        return {key: as_values(item) for key, item in value.items()}
    return value


def as_written(located: Located) -> Any:
    """Return the same with every number and such as the text that it was written as; null stays null."""
    value = located.value
    if isinstance(value, list):
        return [as_written(item) for item in value]
    if isinstance(value, dict):
        return {key: as_written(item) for key, item in value.items()}
    return located.written if value is not None else None


def yaml_text(data: object) -> str:
    """Return plain data as YAML text, mappings in their order."""
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100))


class _Builder:
    """Makes values from the parser's events, so what is refused is never expanded."""

    def __init__(self) -> None:
        self._nodes = 0

    def build(self, events: Iterator[yaml.Event]) -> Located:
        root: Located | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise _Refused(_line(event), "only one YAML document is allowed in a file")
                root = self._node(event, events, 0)
        return root or Located({}, 1)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Located:
        self._guard(event, depth)
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return Located(_scalar(event), line, str(event.value))
        if isinstance(event, yaml.SequenceStartEvent):
            return Located(self._sequence(events, depth + 1), line)
        return Located(self._mapping(events, depth + 1), line)

    def _guard(self, event: yaml.Event, depth: int) -> None:
        self._nodes += 1
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(line, "anchors and aliases (& and *) are not read here; write it out")
        if getattr(event, "tag", None):
            raise _Refused(line, "tags (!) are not read here; put the text in quotes if it is text")
        if "\0" in getattr(event, "value", ""):
            raise _Refused(line, "contains a NUL character, which text can't have")
        if depth > MOST_LEVELS:
            raise _Refused(line, f"is nested deeper than {MOST_LEVELS} levels")
        if self._nodes > MOST_NODES:
            raise _Refused(line, f"has more than {MOST_NODES} values")

    def _sequence(self, events: Iterator[yaml.Event], depth: int) -> list[Located]:
        items: list[Located] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth))
        return items

    def _mapping(self, events: Iterator[yaml.Event], depth: int) -> dict[str, Located]:
        items: dict[str, Located] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._guard(event, depth)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused(_line(event), "a key must be text")
            if event.value in items:
                raise _Refused(_line(event), f"the key {event.value!r} is given twice")
            items[event.value] = self._node(next(events), events, depth)
        return items


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool | None:
    text = str(event.value)
    if event.style:  # quoted or a block: always text
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
