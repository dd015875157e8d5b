"""What the tests and groups of an exercise are worth."""

from typing import Any

from codehub.contexts.practice.contracts import ExerciseDefinition, Group, TestCase

DIGITS = 4  # of points, behind the point, as `sql/scores.sql` keeps them


def has_points(definition: ExerciseDefinition) -> bool:
    """Say whether it has more than passing and failing, as judges do: groups, or a test with points."""
    return bool(definition.groups) or any(test.points is not None for test in definition.tests)


def test_points(definition: ExerciseDefinition, test: TestCase) -> float | None:
    """Return the most that a test gives by itself; None where only its group does, or nothing."""
    group = next((group for group in definition.groups if group.name == test.group), None)
    if test.points is not None or group is None or group.scoring == "min":
        return test.points
    return round(group.points / len(tests_of(definition, group)), DIGITS)


def tests_of(definition: ExerciseDefinition, group: Group) -> list[int]:
    """Return the indices of a group's tests, counted from 1."""
    return [index for index, test in enumerate(definition.tests, start=1) if test.group == group.name]


def max_points(definition: ExerciseDefinition) -> float | None:
    """Return what all groups and all tests of no group give; None where tests pass or fail."""
    if not has_points(definition):
        return None
    alone = [test.points or 0.0 for test in definition.tests if test.group is None]
    return round(sum(group.points for group in definition.groups) + sum(alone), DIGITS)


def scoring(definition: ExerciseDefinition) -> dict[str, Any] | None:
    """Return `{max_points, groups: [{name, title, max_points}]}`, which `sql/judge_finish.sql` goes by."""
    if not has_points(definition):
        return None
    groups = [
        {"name": group.name, "title": group.title, "max_points": group.points} for group in definition.groups
    ]
    return {"max_points": max_points(definition), "groups": groups}
