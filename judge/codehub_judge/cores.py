"""How many tests run at the same time in all submissions of a judge."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Cores:
    """Shares cores: a submission always has one, and those with many tests have what is left over."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._taken = 0
        self._lock = threading.Lock()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Take a core for a submission, also when there is none left: others give theirs up soon."""
        self._add(1)
        try:
            yield
        finally:
            self.give_back()

    def take_spare(self) -> bool:
        """Take one more where one is left; it is given back when it isn't needed, or they are crowded."""
        with self._lock:
            spare = self._taken < self.number
            self._taken += spare
        return spare

    def give_back(self) -> None:
        """Give back a core that was taken."""
        self._add(-1)

    @property
    def crowded(self) -> bool:
        """Whether more are taken than there are, so that a spare one is to be given back."""
        return self._taken > self.number

    def _add(self, number: int) -> None:
        with self._lock:
            self._taken += number
