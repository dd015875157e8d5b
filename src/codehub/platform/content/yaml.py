"""YAML as data with line numbers: the part of YAML 1.2 that content needs and nothing else.

Values are text, whole numbers, decimal numbers, true, false, null, lists and mappings with text keys.
Anchors, aliases, tags and second documents are refused, so a small file can't grow into a large one;
depth and size are bounded; a key given twice is an error. `yes` and `no` are text (YAML 1.2, chapter 10).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from codehub.platform.content.files import Report, read_text

MAX_DEPTH = 12
MAX_NODES = 50_000

Value: TypeAlias = "str | int | float | bool | list[Located] | dict[str, Located] | None"

_INTEGER = re.compile(r"[-+]?[0-9]{1,16}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """A value and the line where it starts, counted from 1."""

    value: Value
    line: int


class _Refused(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_yaml(path: Path, report: Report) -> Located | None:
    """Return a YAML file's content; report and return None when it can't be read."""
    text = read_text(path, report)
    return None if text is None else parse_yaml(text, path, report)


def parse_yaml(text: str, path: Path, report: Report, *, first_line: int = 1) -> Located | None:
    """Return the content of YAML text whose first line is `first_line` of the file `path`."""
    try:
        return _Builder(first_line).build(yaml.parse(text, Loader=_LOADER))
    except _Refused as error:
        report(path, error.line, error.message)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        report(
            path,
            first_line + (mark.line if mark else 0),
            f"is not valid YAML: {error.problem or error.context}",
        )
    except yaml.YAMLError:
        report(path, first_line, "is not valid YAML: it contains characters that YAML does not allow")
    return None


class _Builder:
    """Makes values from the parser's events, so refused input is never expanded."""

    def __init__(self, first_line: int) -> None:
        self._first_line = first_line
        self._nodes = 0

    def build(self, events: Iterator[yaml.Event]) -> Located:
        root: Located | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise _Refused(self._line(event), "only one YAML document is allowed in a file")
                root = self._node(event, events, 0)
        if root is None:
            raise _Refused(self._first_line, "is empty")
        return root

    def _line(self, event: yaml.Event) -> int:
        return self._first_line + (event.start_mark.line if event.start_mark else 0)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Located:
        self._guard(event, depth)
        line = self._line(event)
        if isinstance(event, yaml.ScalarEvent):
            return Located(_scalar(event), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Located(self._sequence(events, depth + 1), line)
        return Located(self._mapping(events, depth + 1), line)

    def _guard(self, event: yaml.Event, depth: int) -> None:
        self._nodes += 1
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                line, "anchors and aliases (& and *) are not allowed; put the text in quotes if it is text"
            )
        if getattr(event, "tag", None):
            raise _Refused(line, "tags (!) are not allowed; put the text in quotes if it is text")
        if "\0" in getattr(event, "value", ""):
            raise _Refused(line, "contains a NUL character, which text can't have")
        if depth > MAX_DEPTH:
            raise _Refused(line, f"is nested deeper than {MAX_DEPTH} levels")
        if self._nodes > MAX_NODES:
            raise _Refused(line, f"has more than {MAX_NODES} values")

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
                raise _Refused(self._line(event), "a key must be text")
            if event.value in items:
                raise _Refused(self._line(event), f"the key {event.value!r} is given twice")
            items[event.value] = self._node(next(events), events, depth)
        return items


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool | None:
    text = str(event.value)
    if event.style:  # quoted or a block: always text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
