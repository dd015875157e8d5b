"""XML as plain elements with line numbers. Document types, and with them entities, are refused."""

import xml.parsers.expat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codehub_judge.formats.faults import FormatInvalid, refuse

MOST_LEVELS = 32
MOST_ELEMENTS = 300_000
MOST_BYTES = 32 << 20


@dataclass(slots=True)
class Element:
    """An element with its attributes, its children in order, and the text that it directly has."""

    name: str
    attributes: Mapping[str, str]
    line: int
    children: list["Element"] = field(default_factory=list)
    text: str = ""

    def all(self, *names: str) -> Iterator["Element"]:
        """Yield the elements that a path of names leads to."""
        if not names:
            yield self
            return
        for child in self.children:
            if child.name == names[0]:
                yield from child.all(*names[1:])

    def first(self, *names: str) -> "Element | None":
        """Return the first of them, None where there is none."""
        return next(self.all(*names), None)

    def word(self, *names: str) -> str:
        """Return the text of the first of them, "" where there is none."""
        found = self.first(*names)
        return found.text.strip() if found else ""

    def get(self, name: str) -> str:
        """Return an attribute, "" where it is left out."""
        return self.attributes.get(name, "")


def parse_xml(data: bytes, path: str) -> Element:
    """Return the root of a document; raise FormatInvalid."""
    if len(data) > MOST_BYTES:
        raise refuse(path, f"is larger than {MOST_BYTES >> 20} MiB")
    return _Builder(path).build(data)


class _Builder:
    def __init__(self, path: str) -> None:
        self._path = path
        self._parser = xml.parsers.expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._open: list[Element] = []
        self._texts: list[list[str]] = []  # of those, in pieces: there may be as many as children
        self._root: Element | None = None
        self._count = 0

    def build(self, data: bytes) -> Element:
        try:
            self._parser.Parse(data, True)
        except xml.parsers.expat.ExpatError as error:
            said = xml.parsers.expat.ErrorString(error.code)
            raise refuse(self._path, f"is not valid XML: {said}", error.lineno) from error
        except (LookupError, ValueError) as error:
            raise refuse(self._path, f"is not valid XML: {error}") from error
        assert self._root  # expat refuses a document without one
        return self._root

    def _refusal(self, message: str) -> FormatInvalid:
        return refuse(self._path, message, self._parser.CurrentLineNumber)

    def _doctype(self, *_arguments: object) -> None:
        raise self._refusal(
            "has a document type (<!DOCTYPE …>), which isn't read here: entities can be bombs"
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise self._refusal(f"has more than {MOST_ELEMENTS} elements")
        if len(self._open) >= MOST_LEVELS:
            raise self._refusal(f"is nested deeper than {MOST_LEVELS} levels")
        element = Element(name, attributes, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._texts.append([])

    def _end(self, _name: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def _text(self, text: str) -> None:
        self._texts[-1].append(text)
