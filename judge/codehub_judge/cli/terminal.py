"""How results look at a terminal. Colour and lines that overwrite themselves only where somebody watches."""

import os
import sys
from typing import TextIO

from codehub_judge.verdicts import Verdict

GREEN, RED, YELLOW, GREY = "32", "31", "33", "90"
CLEAR = "\r\x1b[K"
WIDTH = 110


class Terminal:
    """Prints lines to standard output, and progress to standard error."""

    def __init__(self, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        self._colour = self._out.isatty() and not plain
        self._watched = self._err.isatty() and not plain
        self._shown = False

    def line(self, text: str = "") -> None:
        """Print a line."""
        self.clear()
        print(printable(text), file=self._out, flush=True)

    def progress(self, text: str) -> None:
        """Show what is being done, where somebody watches."""
        if self._watched:
            self._err.write(f"{CLEAR}{printable(text)[:WIDTH]}")
            self._err.flush()
            self._shown = True

    def clear(self) -> None:
        """Take back what `progress` showed."""
        if self._shown:
            self._err.write(CLEAR)
            self._err.flush()
            self._shown = False

    def coloured(self, text: str, colour: str) -> str:
        """Return text in a colour."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text

    def verdict(self, verdict: str, width: int = 0) -> str:
        """Return a verdict as people read it."""
        text = verdict.replace("_", " ").ljust(width)
        if verdict == Verdict.ACCEPTED:
            return self.coloured(text, GREEN)
        return self.coloured(text, YELLOW if verdict in (Verdict.PARTIAL, "skipped") else RED)


def printable(text: str) -> str:
    """Return text without the controls by which a program could play with a terminal; colours stay."""
    return "".join(
        letter if letter in "\n\t\x1b" or letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in text
    )


def quoted(text: str) -> str:
    """Return what a program, or a package, wrote: no escape of its gets to the terminal."""
    return text.replace("\x1b", "\N{REPLACEMENT CHARACTER}")
