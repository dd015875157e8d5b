"""How tests are put to a program: the two things that each type of exercise does in its own way."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.packages import Test
from codehub_judge.results import Finished, Judged


class Exchange(Protocol):
    """What goes to and fro in one run of one test, beside the standard streams.

    `handed_over` is called when the program has its descriptors, but not where no box got them; `ended` as
    soon as the program's process has ended, whatever came of it; `judge` only where it ended well, unless
    `overrules` says that this exchange decides about other ends too.
    """

    @property
    def streams(self) -> tuple[int, int] | None:
        """Standard input and output, where they are no memory files; None for the usual ones."""

    @property
    def overrules(self) -> bool:
        """Whether `judge` is asked, too, when the program crashed or was stopped at a limit."""

    def handed_over(self) -> None:
        """Close this side's copies of what the program has: whoever reads them is to see their end."""

    def ended(self) -> None:
        """Take notice."""

    @property
    def descriptors(self) -> Sequence[int]:
        """Descriptors that the program gets as 3, 4, …"""

    @property
    def words(self) -> Sequence[str]:
        """Arguments for the program, without blanks."""

    def judge(self, finished: Finished) -> Judged:
        """Judge a program that has ended. May raise BoxBroken where a sandbox of the judge's failed."""


class PlainExchange:
    """The parts of an Exchange with the usual streams and nothing beside them."""

    descriptors: Sequence[int] = ()
    words: Sequence[str] = ()
    streams: tuple[int, int] | None = None
    overrules = False

    def handed_over(self) -> None:
        """See Exchange."""

    def ended(self) -> None:
        """See Exchange."""


class Examination(Protocol):
    """One type of exercise, made from its package."""

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """Say how a learner's text is compiled and run.

        hidden: for hidden tests. The plan for visible ones, whose output the learner sees, must have nothing
        of hidden ones in it. Where both are equal, the program is compiled once.
        Raises PackageInvalid when the author has not provided for the language.
        """

    def exchange(self, test: Test, language: Language) -> AbstractContextManager[Exchange]:
        """Begin one run of one test of a program in a language."""


@runtime_checkable
class TakesOutput(Protocol):
    """An Examination whose submissions are no programs but what one would write: nothing is run."""

    def output(self, source: bytes, test: Test) -> bytes:
        """Return the learner's output for a test, empty where there is none."""


@runtime_checkable
class HoldsBoxes(Protocol):
    """An Examination with boxes of its own, for programs of the exercise's author."""

    def stop(self) -> None:
        """Kill them, from any thread; what is still being judged means nothing."""

    def close(self) -> None:
        """Give them back; called when the submission has been judged."""
