"""Taking typed fields out of a YAML mapping, each problem reported at the line it is on."""

import re
from collections.abc import Collection
from pathlib import Path

from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

MAX_TEXT_CHARS = 100_000


class Fields:
    """The keys of one mapping. Read each known key once, then `finish()` reports the unknown ones.

    A reader returns its default after it has reported a problem, so reading goes on to the next one.
    """

    def __init__(self, node: Located | None, path: Path, report: Report, *, what: str = "the file") -> None:
        self.path = path
        self.line = node.line if node else 0
        self._report = report
        self._given = node is not None
        self._left: dict[str, Located] = {}
        if node is None:
            return
        if isinstance(node.value, dict):
            self._left = dict(node.value)
        else:
            self._given = False
            report(path, node.line, f"{what} must be a mapping of keys to values")

    def take(self, key: str, *, required: bool = True) -> Located | None:
        """Return a key's value with its line; report a missing required one."""
        node = self._left.pop(key, None)
        if node is None and required and self._given:
            self._report(self.path, self.line, f"the key {key!r} is missing")
        return node

    def text(
        self, key: str, *, required: bool = True, max_length: int = MAX_TEXT_CHARS, default: str = ""
    ) -> str:
        node = self.take(key, required=required)
        if node is None:
            return default
        problem = _text_problem(node, max_length)
        if problem:
            self._report(self.path, node.line, f"{key} {problem}")
            return default
        return str(node.value).strip()

    def texts(
        self, key: str, *, required: bool = True, max_items: int = 50, max_length: int = 300
    ) -> list[str]:
        entries = self.entries(key, required=required, max_items=max_items, max_length=max_length)
        return [text for text, _ in entries]

    def entries(
        self, key: str, *, required: bool = True, max_items: int = 50, max_length: int = 300
    ) -> list[tuple[str, int]]:
        """Return the texts of a list, each with its line."""
        node = self.take(key, required=required)
        if node is None:
            return []
        if not isinstance(node.value, list) or len(node.value) > max_items:
            self._report(self.path, node.line, f"{key} must be a list of at most {max_items} texts")
            return []
        for item in node.value:
            if problem := _text_problem(item, max_length):
                self._report(self.path, item.line, f"an entry of {key} {problem}")
        return [(str(item.value).strip(), item.line) for item in node.value]

    def choice(self, key: str, choices: Collection[str], *, required: bool = True, default: str = "") -> str:
        node = self.take(key, required=required)
        if node is None:
            return default
        if not isinstance(node.value, str) or node.value not in choices:
            self._report(self.path, node.line, f"{key} must be one of: {', '.join(choices)}")
            return default
        return node.value

    def matching(self, key: str, pattern: str, meaning: str) -> str:
        """Return a text that the whole of `pattern` fits; `meaning` says in words what fits."""
        node = self.take(key)
        if node is None:
            return ""
        if not isinstance(node.value, str) or not re.fullmatch(pattern, node.value):
            self._report(self.path, node.line, f"{key} must be {meaning}")
            return ""
        return node.value

    def integer(self, key: str, *, least: int, most: int, required: bool = True, default: int = 0) -> int:
        node = self.take(key, required=required)
        if node is None:
            return default
        if isinstance(node.value, bool) or not isinstance(node.value, int) or not least <= node.value <= most:
            self._report(self.path, node.line, f"{key} must be a whole number from {least} to {most}")
            return default
        return node.value

    def boolean(self, key: str, *, required: bool = True, default: bool = False) -> bool:
        node = self.take(key, required=required)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            self._report(self.path, node.line, f"{key} must be true or false")
            return default
        return node.value

    def finish(self) -> None:
        """Report every key that nobody has read."""
        for key, node in self._left.items():
            self._report(self.path, node.line, f"the key {key!r} is not known here")
        self._left.clear()


def _text_problem(node: Located, max_length: int) -> str:
    if not isinstance(node.value, str):
        return "must be text; put it in quotes"
    if not node.value.strip():
        return "must not be empty"
    if len(node.value) > max_length:
        return f"must be at most {max_length} characters long"
    return ""
