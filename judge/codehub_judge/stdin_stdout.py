"""The plain type of exercise: a program reads standard input and writes standard output."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from codehub_judge.bench import Bench
from codehub_judge.checkers.check import Checker
from codehub_judge.checkers.custom import CustomChecker, Feedback
from codehub_judge.checkers.registry import checker_of
from codehub_judge.examination import Exchange, PlainExchange
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.packages import Package, Test
from codehub_judge.results import Finished, Judged
from codehub_judge.verdicts import Verdict


class StdinStdout:
    """An Examination; also of programs with own input, whatever the type of their exercise.

    bench: for the author's checker. Without one, as with own input, which that may not understand, words are
    compared in its place.
    """

    def __init__(self, package: Package, bench: Bench | None = None) -> None:
        self._package = package
        program = package.checker.program
        self._custom = (
            CustomChecker(bench, program, package.groups, package.validation) if bench and program else None
        )

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination."""
        return language.script(program, self._package.limits)

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator[Exchange]:
        """See Examination."""
        if self._custom:
            yield CheckedOutput(self._custom, test, self._custom.begin(test))
        else:
            yield Output(checker_of(self._package.checker), test.expected)

    def stop(self) -> None:
        """See HoldsBoxes."""
        if self._custom:
            self._custom.stop()

    def close(self) -> None:
        """See HoldsBoxes."""
        if self._custom:
            self._custom.close()


@dataclass(frozen=True, slots=True)
class Output(PlainExchange):
    """An Exchange of nothing but the standard streams."""

    checker: Checker
    expected: bytes | None

    def judge(self, finished: Finished) -> Judged:
        """See Exchange; where nothing is expected, it is enough that the program ended well."""
        if self.expected is None:
            return Judged(Verdict.ACCEPTED)
        check = self.checker(finished.stdout, self.expected)
        return Judged(check.verdict, check.message)


@dataclass(frozen=True, slots=True)
class CheckedOutput(PlainExchange):
    """An Exchange of the standard streams, for a checker of the author's."""

    checker: CustomChecker
    test: Test
    before: Feedback

    def judge(self, finished: Finished) -> Judged:
        """See Exchange."""
        return self.checker.check(self.test, finished.stdout, self.before)
