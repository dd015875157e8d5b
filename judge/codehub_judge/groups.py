"""Groups of tests (subtasks), as a package has them."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from typing import Any, Literal, cast

from codehub_judge.author_programs import read_words
from codehub_judge.errors import PackageInvalid

Rule = Literal["min", "sum"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group. scoring: `min` gives all points times the smallest share of a test, `sum` adds its tests' up.

    Of a group that has groups, `min` gives the points of the one with fewest, `sum` adds theirs up.
    requires: groups that must be passed fully before this one counts, and those that are in it. within: the
    group that this one is in; empty where its points count by themselves.
    """

    name: str
    points: float
    scoring: Rule
    requires: tuple[str, ...]
    within: str = ""


def read_groups(data: Sequence[Mapping[str, Any]] | None) -> tuple[Group, ...]:
    """Read groups; raise PackageInvalid, naming what is wrong."""
    groups = tuple(_group(entry) for entry in data or ())
    names = {group.name for group in groups}
    if len(names) < len(groups):
        raise PackageInvalid("two groups have the same name")
    for group in groups:
        if strange := [name for name in group.requires if name not in names]:
            raise PackageInvalid(f"the group {group.name} requires {strange[0]}, which is no group")
        if group.within and group.within not in names:
            raise PackageInvalid(f"the group {group.name} is within {group.within}, which is no group")
    in_order(groups)
    groups = _with_requirements_of_outer(groups)
    in_order(groups)
    return groups


def _with_requirements_of_outer(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Let each group require what those that it is in require."""
    named = {group.name: group for group in groups}
    return tuple(
        replace(
            group,
            requires=tuple(
                dict.fromkeys(
                    name for name in (group.name, *outer_of(group, named)) for name in named[name].requires
                )
            ),
        )
        for group in groups
    )


def outer_of(group: Group, named: Mapping[str, Group]) -> list[str]:
    """Return the names of the groups that a group is in, the innermost first."""
    found = []
    while group.within:
        found.append(group.within)
        group = named[group.within]
    return found


def inner_of(groups: Sequence[Group]) -> dict[str, list[Group]]:
    """Return the groups that are directly in each group that has any."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.within:
            found[group.within].append(group)
    return dict(found)


def check_points_of_inner(groups: Sequence[Group]) -> None:
    """Raise PackageInvalid where a group of groups has other points than these come to."""
    named = {group.name: group for group in groups}
    for name, inner in inner_of(groups).items():
        group, each = named[name], [one.points for one in inner]
        points = math.fsum(each) if group.scoring == "sum" else min(each)
        if not math.isclose(points, group.points, abs_tol=1e-6):
            raise PackageInvalid(f"the groups in {name} give {points:g} points, not {group.points:g}")


def in_order(groups: Sequence[Group]) -> list[Group]:
    """Return groups, those that are required, or in another, before that one; raise PackageInvalid."""
    named = {group.name: group for group in groups}
    inner = inner_of(groups)
    sorter = TopologicalSorter(
        {group.name: (*group.requires, *(one.name for one in inner.get(group.name, ()))) for group in groups}
    )
    try:
        return [named[name] for name in sorter.static_order()]
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise PackageInvalid(f"groups require, or are in, each other in a circle: {circle}") from error


def read_points(what: str, value: Any) -> float:
    """Read a number of points; raise PackageInvalid unless it is one that is not negative."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PackageInvalid(f"the points of {what} must be a number, not {value!r}")
    if not math.isfinite(value) or value < 0:
        raise PackageInvalid(f"the points of {what} must not be negative or infinite, as {value} is")
    return float(value)


def _group(data: Mapping[str, Any]) -> Group:
    name = str(data["name"])
    if not name:
        raise PackageInvalid("a group needs a name")
    scoring = data.get("scoring", "min")
    if scoring not in ("min", "sum"):
        raise PackageInvalid(f"the scoring of the group {name} must be min or sum, not {scoring!r}")
    return Group(
        name=name,
        points=read_points(f"the group {name}", data.get("points")),
        scoring=cast("Rule", scoring),
        requires=read_words(f"what the group {name} requires", data.get("requires")),
        within=str(data.get("within") or ""),
    )


def worth_of(points: float | None, group: str, groups: Sequence[Group]) -> float | None:
    """Return the most points that a test can mean: its own, or those of its group; None without any."""
    if points is not None:
        return points
    return next((found.points for found in groups if found.name == group), None)
