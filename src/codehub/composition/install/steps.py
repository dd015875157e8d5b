"""Numbered steps on the terminal: one line each, rewritten while it goes on, quiet when nothing is to do."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

UP_STEPS = 6
WIDTH = 24


class StepFailed(Exception):
    """A step can't be done; the message is for the person at the terminal and says what to do."""


class Step:
    """The line of the step that is going on. One that isn't announced shows only once it has work to do."""

    def __init__(self, label: str, *, announced: bool) -> None:
        self._label = label
        self._live = sys.stdout.isatty()
        self.shown = announced
        self.note = ""
        if announced:
            self.progress("…")

    def progress(self, text: str) -> None:
        """Show how far the step is; only a terminal sees it."""
        self.shown = True
        if self._live:
            columns = os.get_terminal_size().columns
            print(f"\r\x1b[K{f'{self._label}{text}'[: columns - 1]}", end="", flush=True)

    def finish(self, text: str) -> None:
        """Replace the line by what came out."""
        print(f"{chr(13) + chr(27) + '[K' if self._live else ''}{self._label}{text}", flush=True)


class Steps:
    """Counts steps across the change from the machine's Python to the one in `.venv`.

    The environment carries the count, the start (seconds of the monotonic clock, one for the whole machine)
    and whether anything had to be installed, which decides the target that applies.
    """

    def __init__(self, total: int, *, announced: bool = True) -> None:
        self.total = total
        self.announced = announced
        os.environ.setdefault("CODEHUB_STARTED_AT", str(time.monotonic()))

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """Announce a step, then print its note and how long it took; a failure ends the line too."""
        number = int(os.environ.get("CODEHUB_STEP", "0")) + 1
        os.environ["CODEHUB_STEP"] = str(number)
        begun = time.monotonic()
        step = Step(f" {number}/{self.total}  {title:<{WIDTH}}", announced=self.announced)
        try:
            yield step
        except BaseException:
            step.finish("failed")
            raise
        if step.shown:
            step.finish(f"{step.note:<34}{time.monotonic() - begun:6.1f} s")


def elapsed() -> float:
    """Return the seconds since the command was started, its installation included."""
    return time.monotonic() - float(os.environ["CODEHUB_STARTED_AT"])


def something_was_installed() -> bool:
    return os.environ.get("CODEHUB_INSTALLED") == "1"


def mark_installed() -> None:
    """Remember that this start had to install something: the target for a bare machine applies."""
    os.environ["CODEHUB_INSTALLED"] = "1"
