"""How tests are put to a program: the two things that each type of exercise does in its own way."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from codehub_judge.languages.language import Language, Plan
from codehub_judge.packages import Test
from codehub_judge.results import Finished
from codehub_judge.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """What a test came to. returned: the JSON text of what a function returned, of any length."""

    verdict: Verdict
    message: str = ""
    returned: str | None = None


class Exchange(Protocol):
    """What goes to and fro in one run of one test, beside the standard streams."""

    @property
    def descriptors(self) -> Sequence[int]:
        """Descriptors that the program gets as 3, 4, …"""

    @property
    def words(self) -> Sequence[str]:
        """Arguments for the program, without blanks."""

    def judge(self, finished: Finished) -> Judged:
        """Judge a program that ended well and within its limits; called after it has ended."""


class Examination(Protocol):
    """One type of exercise, made from its package."""

    def plan(self, language: Language, source: bytes, *, hidden: bool) -> Plan:
        """Say how a learner's text is compiled and run.

        hidden: for hidden tests. The plan for visible ones, whose output the learner sees, must have nothing
        of hidden ones in it. Where both are equal, the program is compiled once.
        Raises PackageInvalid when the author has not provided for the language.
        """

    def exchange(self, test: Test, language: Language) -> AbstractContextManager[Exchange]:
        """Begin one run of one test of a program in a language."""
