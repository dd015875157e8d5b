"""A mapping of a YAML file, read key by key: what is of the wrong kind becomes a fault with its line."""

import difflib
import math
from collections.abc import Collection, Iterator, Mapping

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.yaml_data import Located


class Section:
    """The keys of one mapping. Every getter notes a fault for a wrong value and then returns the default."""

    def __init__(self, located: Located | None, path: str, faults: Faults, name: str = "") -> None:
        self.path = path
        self.line = located.line if located else None
        self._faults = faults
        self._name = name
        value = located.value if located else {}
        self._items: Mapping[str, Located] = value if isinstance(value, dict) else {}
        if not isinstance(value, dict) and value is not None:
            self.fault(f"{name or 'the file'} must be a mapping of keys to values")

    def __contains__(self, key: str) -> bool:
        return key in self._items and self._items[key].value is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def fault(self, message: str, key: str = "") -> None:
        """Note a fault at a key's line, or at the mapping's where it isn't there."""
        line = self._items[key].line if key in self._items else self.line
        self._faults.add(self.path, message, line)

    def only(self, keys: Collection[str]) -> None:
        """Note a fault for every key that is not one of these."""
        for key in self._items:
            if key not in keys:
                close = difflib.get_close_matches(key, keys, n=1)
                meant = f"; is {close[0]} meant?" if close else ""
                self.fault(f"the key {self.called(key)} is not known{meant}", key)

    def called(self, key: str) -> str:
        """Return how messages call a key."""
        return f"{self._name}.{key}" if self._name else key

    def located(self, key: str) -> Located | None:
        """Return a value as it is, None where it is left out or null."""
        return self._items[key] if key in self else None

    def section(self, key: str) -> "Section":
        """Return a mapping; an empty one where it is left out."""
        return Section(
            self.located(key) or Located({}, self.line or 1), self.path, self._faults, self.called(key)
        )

    def text(self, key: str, default: str = "") -> str:
        """Return a text; a number counts as the text it was written as."""
        located = self.located(key)
        if located is None:
            return default
        if isinstance(located.value, list | dict | bool):
            self.fault(f"{self.called(key)} must be text", key)
            return default
        return located.written

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """Return one of the texts that are possible."""
        text = self.text(key, default)
        if text not in choices:
            self.fault(f"{self.called(key)} must be one of: {', '.join(choices)}", key)
            return default
        return text

    def number(self, key: str, default: float | None = None, *, least: float = 0) -> float | None:
        """Return a number that is larger than `least`, or equal to it where that isn't 0."""
        located = self.located(key)
        if located is None:
            return default
        value = located.value
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.fault(f"{self.called(key)} must be a number", key)
        elif value < least or (least == 0 and value == 0):
            self.fault(f"{self.called(key)} must be {f'at least {least}' if least else 'more than 0'}", key)
        else:
            return value
        return default

    def whole(self, key: str, default: int | None = None, *, least: int = 1) -> int | None:
        """Return a whole number that is at least `least`."""
        located = self.located(key)
        if located is None:
            return default
        if isinstance(located.value, bool) or not isinstance(located.value, int) or located.value < least:
            self.fault(f"{self.called(key)} must be a whole number, at least {least}", key)
            return default
        return located.value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a boolean."""
        located = self.located(key)
        if located is None:
            return default
        if not isinstance(located.value, bool):
            self.fault(f"{self.called(key)} must be true or false", key)
            return default
        return located.value

    def texts(self, key: str, *, single: bool = True) -> list[str]:
        """Return a list of texts; one text stands for a list of it where `single` says so."""
        located = self.located(key)
        if located is None:
            return []
        if isinstance(located.value, list):
            if all(not isinstance(item.value, list | dict | bool) for item in located.value):
                return [item.written for item in located.value]
        elif single and not isinstance(located.value, dict | bool):
            return [located.written]
        self.fault(f"{self.called(key)} must be {'a text or ' if single else ''}a list of texts", key)
        return []
