"""Which test is run next, and in what order results count."""

import threading
from collections.abc import Sequence
from dataclasses import replace

from codehub_judge.packages import Test
from codehub_judge.scoring import Scoring
from codehub_judge.verdicts import Outcome, TestResult, Verdict


class Schedule:
    """The tests of one submission, shared by its lanes: those are judged at once whose order does not matter.

    tests: in the order in which they count, visible ones first. What the outcome is does not depend on how
    many lanes there are: results count in that order, and one that a result before it made needless is
    thrown away. in_order: results are told in that order as well, not as soon as they are known; for
    packages where some tests decide whether others are run. stop_early: the first failing test is the last.
    """

    def __init__(
        self, tests: Sequence[Test], scoring: Scoring, *, stop_early: bool = False, in_order: bool = False
    ) -> None:
        self._tests = tests
        self._scoring = scoring
        self._stop_early = stop_early
        self._in_order = in_order or stop_early
        self._changed = threading.Condition()
        self._stopped = False
        self._next = 0  # where the tests begin that nobody has taken
        self._counted = 0  # where those begin whose results have not been counted
        self._visible_running = 0
        self._begun: set[int] = set()  # taken, and not added; by index
        self._results: dict[int, TestResult] = {}  # added, and not counted

    def take(self) -> Test | None:
        """Return a test to be judged now, None when there is no more.

        No hidden test begins before all visible ones have ended: a visible one that runs beside it could
        see what it does to the host, how busy it is say, and tell the learner.
        """
        with self._changed:
            while not self.exhausted:
                test = self._tests[self._next]
                if not self._scoring.wanted(test):
                    self._next += 1
                elif not test.visible and self._visible_running:
                    self._changed.wait()
                else:
                    self._next += 1
                    self._begun.add(test.index)
                    self._visible_running += test.visible
                    return test
            return None

    @property
    def exhausted(self) -> bool:
        """Whether there is nothing more to take."""
        return self._stopped or self._next == len(self._tests)

    def ended(self, test: Test) -> None:
        """Tell that a test runs no longer; its result is added later, perhaps by another thread."""
        with self._changed:
            self._visible_running -= test.visible
            self._changed.notify_all()

    def stop(self) -> None:
        """Give out no more tests."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    @property
    def stopped(self) -> bool:
        """Whether nothing that still runs matters."""
        return self._stopped

    def add(self, test: Test, result: TestResult) -> list[TestResult]:
        """Take a result; return those that may be told now."""
        with self._changed:
            self._begun.discard(test.index)
            self._results[test.index] = result
            counted = self._count()
        return counted if self._in_order else [result]

    def _count(self) -> list[TestResult]:
        """Count the results that no other has to come before."""
        counted = []
        while not self._stopped and self._counted < self._next:
            test = self._tests[self._counted]
            if test.index in self._begun:
                break
            self._counted += 1
            result = self._results.pop(test.index, None)
            if result and self._scoring.wanted(test):
                self._scoring.add(_facts(result))
                counted.append(result)
                self._stopped = self._stop_early and result.verdict is not Verdict.ACCEPTED
        return counted

    def outcome(self) -> Outcome:
        """Return what all results that counted come to."""
        return self._scoring.outcome()


def _facts(result: TestResult) -> TestResult:
    """Leave out what is large: a package may have thousands of tests."""
    return replace(result, stdout=None, stderr=None, returned=None, transcript=None)
