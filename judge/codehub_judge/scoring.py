"""Subtasks: which tests are still worth running, and what the results of all of them come to."""

import math
from collections.abc import Sequence
from dataclasses import replace

from codehub_judge.groups import Group, in_order
from codehub_judge.packages import Package, Test
from codehub_judge.verdicts import GRAVE, GroupResult, Outcome, TestResult, Verdict, outcome_of

DIGITS = 6  # of points, behind the point


class Scoring:
    """Sums up the results of the tests that are to be run, for packages with points or without.

    Points are only given where all tests of a package are to be run. Results may be added in any order.
    """

    def __init__(self, package: Package, tests: Sequence[Test]) -> None:
        self._tests = tests
        self._groups = in_order(package.groups)
        self._shown = [group.name for group in package.groups]
        self._results: dict[int, TestResult] = {}
        everything = {test.index for test in tests} == {test.index for test in package.tests}
        self._scored = package.has_points and everything

    def wanted(self, test: Test) -> bool:
        """Return whether the test can still change anything; those before it should have been added."""
        group = next((group for group in self._groups if group.name == test.group), None)
        if not self._scored or not group:
            return True
        if any(self._failed(name) for name in self._required(group)):
            return False
        return group.scoring == "sum" or all(share > 0 for share in self._shares(group))

    def add(self, result: TestResult) -> None:
        """Take a result into account."""
        self._results[result.index] = result

    def outcome(self) -> Outcome:
        """Return what it all comes to."""
        results = [self._results[test.index] for test in self._tests if test.index in self._results]
        outcome = replace(outcome_of(results), total=len(self._tests))
        if not self._scored:
            return outcome
        found = self._group_results()
        alone = [test for test in self._tests if not test.group]
        given = [group.points for group in found.values()] + [self._points(test) for test in alone]
        most = [group.points for group in self._groups] + [test.points or 0.0 for test in alone]
        points, max_points = round(math.fsum(given), DIGITS), round(math.fsum(most), DIGITS)
        return replace(
            outcome,
            verdict=_verdict(outcome.verdict, points, max_points),
            points=points,
            max_points=max_points,
            groups=tuple(found[name] for name in self._shown),
        )

    def _points(self, test: Test) -> float:
        result = self._results.get(test.index)
        return (result.points or 0.0) if result else 0.0

    def _shares(self, group: Group) -> list[float]:
        """Return the shares of the group's tests that have been run."""
        tests = [test for test in self._tests if test.group == group.name and test.index in self._results]
        return [_share(self._results[test.index]) for test in tests]

    def _failed(self, name: str) -> bool:
        """Return whether a group is known not to be passed fully."""
        group = next(group for group in self._groups if group.name == name)
        return any(share < 1 for share in self._shares(group))

    def _required(self, group: Group) -> set[str]:
        """Return all that a group requires, directly or not."""
        found: set[str] = set()
        for other in reversed(self._groups):
            if other.name in group.requires or other.name in found:
                found |= {other.name, *other.requires}
        return found

    def _group_results(self) -> dict[str, GroupResult]:
        found: dict[str, GroupResult] = {}
        for group in self._groups:
            required = [found[name].verdict for name in group.requires]
            failed = next((verdict for verdict in required if verdict is not Verdict.ACCEPTED), None)
            result = GroupResult(group.name, failed, 0.0, group.points) if failed else self._own_result(group)
            found[group.name] = result
        return found

    def _own_result(self, group: Group) -> GroupResult:
        """Return the result of a group whose required groups were passed."""
        tests = [test for test in self._tests if test.group == group.name]
        results = [self._results[test.index] for test in tests if test.index in self._results]
        failing = [result.verdict for result in results if result.verdict is not Verdict.ACCEPTED]
        if not failing:
            return GroupResult(group.name, Verdict.ACCEPTED, group.points, group.points)
        if group.scoring == "sum":
            points = math.fsum(map(self._points, tests))
        else:
            points = group.points * min(self._shares(group))
        verdict = next((verdict for verdict in GRAVE if verdict in failing), failing[0])
        if points > 0 and verdict not in GRAVE:
            verdict = Verdict.PARTIAL
        return GroupResult(group.name, verdict, round(points, DIGITS), group.points)


def _share(result: TestResult) -> float:
    return 1.0 if result.verdict is Verdict.ACCEPTED else result.share or 0.0


def _verdict(verdict: Verdict, points: float, max_points: float) -> Verdict:
    """Return the verdict of all, given that without points."""
    if verdict in GRAVE or points == 0:
        return verdict
    return Verdict.ACCEPTED if points >= max_points else Verdict.PARTIAL
