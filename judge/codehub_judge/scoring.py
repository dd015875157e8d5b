"""Subtasks: which tests are still worth running, and what the results of all of them come to."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from codehub_judge.groups import Group, in_order, inner_of, outer_of
from codehub_judge.packages import Package, Test
from codehub_judge.verdicts import GRAVE, GroupResult, Outcome, TestResult, Verdict, outcome_of

DIGITS = 6  # of points, behind the point


class Scoring:
    """Sums up the results of the tests that are to be run, for packages with points or without.

    Points are only given where all tests of a package are to be run. Results may be added in any order.
    """

    def __init__(self, package: Package, tests: Sequence[Test]) -> None:
        self._tests = tests
        self._groups = {group.name: group for group in in_order(package.groups)}
        self._shown = [group.name for group in package.groups]
        self._required = _with_all_required(self._groups)
        self._inner = inner_of(package.groups)
        self._by_group: dict[str, list[Test]] = defaultdict(list)
        for test in tests:
            self._by_group[test.group].append(test)
        self._group_of = {test.index: test.group for test in tests}
        self._results: dict[int, TestResult] = {}
        self._imperfect: set[str] = set()  # groups with a test that is not right in full
        self._worthless: set[str] = set()  # groups with one that is not right at all
        everything = {test.index: test for test in tests} == {test.index: test for test in package.tests}
        self._scored = package.has_points and everything

    def wanted(self, test: Test) -> bool:
        """Return whether the test can still change anything; those before it should have been added."""
        group = self._groups.get(test.group)
        if not self._scored or not group:
            return True
        if self._required[group.name] & self._imperfect:
            return False
        return group.scoring == "sum" or group.name not in self._worthless

    def add(self, result: TestResult) -> None:
        """Take a result into account."""
        self._results[result.index] = result
        group, share = self._group_of[result.index], _share(result)
        if share < 1:
            self._imperfect.add(group)
            if group in self._groups:
                self._imperfect.update(outer_of(self._groups[group], self._groups))
        if share <= 0:
            self._worthless.add(group)

    def outcome(self) -> Outcome:
        """Return what it all comes to."""
        results = [self._results[test.index] for test in self._tests if test.index in self._results]
        outcome = replace(outcome_of(results), total=len(self._tests))
        if not self._scored:
            return outcome
        found = self._group_results()
        alone = self._by_group[""]
        counted = [group for group in self._groups.values() if not group.within]
        given = [found[group.name].points for group in counted] + [self._points(test) for test in alone]
        most = [group.points for group in counted] + [test.points or 0.0 for test in alone]
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

    def _group_results(self) -> dict[str, GroupResult]:
        found: dict[str, GroupResult] = {}
        for group in self._groups.values():
            required = [found[name].verdict for name in group.requires]
            failed = next((verdict for verdict in required if verdict is not Verdict.ACCEPTED), None)
            if failed:
                result = GroupResult(group.name, failed, 0.0, group.points)
            elif group.name in self._inner:
                result = _of_inner(group, [found[inner.name] for inner in self._inner[group.name]])
            else:
                result = self._own_result(group)
            found[group.name] = result
        return found

    def _own_result(self, group: Group) -> GroupResult:
        """Return the result of a group of tests whose required groups were passed."""
        tests = self._by_group[group.name]
        results = [self._results[test.index] for test in tests if test.index in self._results]
        failing = [result.verdict for result in results if result.verdict is not Verdict.ACCEPTED]
        if group.scoring == "sum":
            points = math.fsum(map(self._points, tests))
        else:
            points = group.points * min(map(_share, results), default=1.0)
        return _result(group, failing, points)


def _of_inner(group: Group, inner: Sequence[GroupResult]) -> GroupResult:
    """Return the result of a group of groups."""
    failing = [one.verdict for one in inner if one.verdict is not Verdict.ACCEPTED]
    each = [one.points for one in inner]
    return _result(group, failing, math.fsum(each) if group.scoring == "sum" else min(each))


def _result(group: Group, failing: Sequence[Verdict], points: float) -> GroupResult:
    """Return a group's result, given the verdicts in it that are not accepted."""
    if not failing:
        return GroupResult(group.name, Verdict.ACCEPTED, group.points, group.points)
    verdict = next((verdict for verdict in GRAVE if verdict in failing), failing[0])
    if points > 0 and verdict not in GRAVE:
        verdict = Verdict.PARTIAL
    return GroupResult(group.name, verdict, round(points, DIGITS), group.points)


def _with_all_required(groups: Mapping[str, Group]) -> dict[str, set[str]]:
    """Return all that each group requires, directly or not; groups: the required ones first."""
    found: dict[str, set[str]] = {}
    for name, group in groups.items():
        found[name] = set(group.requires).union(*(found[required] for required in group.requires))
    return found


def _share(result: TestResult) -> float:
    return 1.0 if result.verdict is Verdict.ACCEPTED else result.share or 0.0


def _verdict(verdict: Verdict, points: float, max_points: float) -> Verdict:
    """Return the verdict of all, given that without points."""
    if verdict in GRAVE or points == 0:
        return verdict
    return Verdict.ACCEPTED if points >= max_points else Verdict.PARTIAL
