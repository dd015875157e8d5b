"""The key `groups` of `exercise.yaml`, and which test of `tests.yaml` gives how many points."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import cast, get_args

from codehub.contexts.practice.content.numbers import read_number
from codehub.contexts.practice.content.tests_file import MAX_TITLE, SLUG, LocatedTest
from codehub.contexts.practice.contracts import Group, Scoring
from codehub.contexts.practice.scores import DIGITS
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

MAX_GROUPS = 50
MAX_POINTS = 1_000_000
SCORINGS = get_args(Scoring)


@dataclass(frozen=True, slots=True)
class LocatedGroup:
    """A group as it stands in the file; `points` None are those that its tests add up to."""

    group: Group
    points: float | None
    line: int


def read_groups(fields: Fields, report: Report) -> list[LocatedGroup]:
    """Return the groups that can be read; reports names taken twice, unknown ones, and circles."""
    node = fields.take("groups", required=False)
    if node is None:
        return []
    if not isinstance(node.value, list) or not 1 <= len(node.value) <= MAX_GROUPS:
        report(fields.path, node.line, f"groups must be a list of 1 to {MAX_GROUPS}")
        return []
    groups = [_read_group(item, fields.path, report) for item in node.value]
    _check_names(groups, fields.path, report)
    return groups


def _read_group(node: Located, path: Path, report: Report) -> LocatedGroup:
    fields = Fields(node, path, report, what="a group")
    name = fields.matching("name", *SLUG)
    scoring = cast(Scoring, fields.choice("scoring", SCORINGS, required=False, default=SCORINGS[0]))
    title = fields.text("title", required=False, max_length=MAX_TITLE, default=name)
    points = read_number(fields, "points", report, most=MAX_POINTS, required=scoring == "min")
    requires = fields.texts("requires", required=False, max_items=MAX_GROUPS)
    fields.finish()
    group = Group(name=name, title=title, points=points or 0, scoring=scoring, requires=requires)
    return LocatedGroup(group, points, node.line)


def _check_names(groups: Sequence[LocatedGroup], path: Path, report: Report) -> None:
    lines: dict[str, int] = {}
    for found in groups:
        name = found.group.name
        if name and name in lines:
            report(path, found.line, f"the name {name!r} is taken by the group at line {lines[name]}")
        lines.setdefault(name, found.line)
    for found in groups:
        for required in found.group.requires:
            if required not in lines:
                report(path, found.line, f"requires {required!r}, which is no group")
    try:
        TopologicalSorter({found.group.name: found.group.requires for found in groups}).prepare()
    except CycleError as error:
        circle = error.args[1]
        report(path, lines.get(circle[0], 1), f"groups require each other in a circle: {' → '.join(circle)}")


def settle_points(
    groups: Sequence[LocatedGroup], tests: Sequence[LocatedTest], path: Path, report: Report
) -> list[Group]:
    """Return the groups with their points; reports where groups and tests of an exercise don't fit.

    `path` is the exercise's folder.
    """
    names = {found.group.name for found in groups}
    for test in tests:
        if test.case.group is not None and test.case.group not in names:
            report(path / "tests.yaml", test.line, f"there is no group {test.case.group!r} in exercise.yaml")
    settled = [_settle(found, tests, path, report) for found in groups]
    alone = [test.case.points for test in tests if test.case.group is None and test.case.points is not None]
    if (settled or alone) and not sum(group.points for group in settled) + sum(alone):
        report(path / "exercise.yaml", 0, "gives no points at all; a group or a test needs some")
    return settled


def _settle(found: LocatedGroup, tests: Sequence[LocatedTest], path: Path, report: Report) -> Group:
    group, mine = found.group, [test for test in tests if test.case.group == found.group.name]
    if not mine:
        report(path / "exercise.yaml", found.line, f"no test is in the group {group.name!r}")
        return group
    if group.scoring == "min":
        for test in mine:
            if test.case.points is not None:
                words = f"gives no points by itself: its group {group.name!r} counts as a whole"
                report(path / "tests.yaml", test.line, words)
        return group
    return replace(group, points=_sum(found, mine, path, report))


def _sum(found: LocatedGroup, mine: Sequence[LocatedTest], path: Path, report: Report) -> float:
    given = [test.case.points for test in mine if test.case.points is not None]
    total = round(sum(given), DIGITS)
    if not given and found.points is None:
        words = f"the group {found.group.name!r} needs points, or each of its tests does"
        report(path / "exercise.yaml", found.line, words)
    elif given and len(given) < len(mine):
        test = next(test for test in mine if test.case.points is None)
        report(path / "tests.yaml", test.line, "needs points, as other tests of its group have them")
    elif given and found.points is not None and total != found.points:
        words = f"the tests of the group {found.group.name!r} give {total:g} points, not {found.points:g}"
        report(path / "exercise.yaml", found.line, words)
    return found.points if found.points is not None else total
