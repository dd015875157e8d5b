"""What is to be judged."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["submit", "run", "input"]


@dataclass(frozen=True, slots=True)
class Submission:
    """A learner's program.

    kind: `submit` runs all tests, `run` the visible ones, `input` the program once with own stdin.
    """

    source: bytes
    kind: Kind = "submit"
    stdin: bytes = b""


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
