"""What is to be judged."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["submit", "run", "input"]
NO_INPUT: Sequence[Mapping[str, Any]] = ({},)


@dataclass(frozen=True, slots=True)
class Submission:
    """A learner's program.

    kind: `submit` runs all tests, `run` the visible ones, `input` the learner's own cases.
    cases: for `input`, each a mapping with `stdin` or, for a function, `arguments` (a list of JSON values),
    and perhaps with what is `expected`; without an expectation the program is only run.
    name: of the program's file, where that matters; beside: its other files, by name.
    stop_early: after the first failing test none is run any more, unless tests give points; `passed` of the
    outcome is then how many passed until there.
    """

    source: bytes
    kind: Kind = "submit"
    language: str = "python"
    cases: Sequence[Mapping[str, Any]] = NO_INPUT
    name: str = ""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    stop_early: bool = False


class Cancellation:
    """Lets another thread stop the judging of a submission, even in the middle of a test."""

    def __init__(self) -> None:
        self._set = threading.Event()
        self._stop: Callable[[], None] | None = None

    @property
    def requested(self) -> bool:
        """Whether it has been called for."""
        return self._set.is_set()

    def cancel(self) -> None:
        """Stop: no further event is given."""
        self._set.set()
        if self._stop:
            self._stop()

    def stops(self, stop: Callable[[], None]) -> None:
        """Name what is to be called on `cancel`; it is called at once when that has happened already."""
        self._stop = stop
        if self.requested:
            stop()
