"""Groups of tests and their points, and every way in which they can't be added up."""

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Group
from codehub.contexts.practice.scores import max_points
from tests.contexts.practice.content.folders import PLAIN_SETTINGS, problems

GROUPS = """\
groups:
  - name: small
    title: Up to 100
    points: 30
  - name: large
    points: 70
    scoring: sum
    requires: [small]
"""
PLACES = ("", "small", "small", "large", "large")


def in_yaml(*more, groups=PLACES):
    """One test a line, each in a group or in none; `more` is added to the tests in their order."""
    added = [*more, *[""] * len(groups)]
    lines = [
        f"- {{name: t-{number}, visible: true, stdin: '', expected: ''{group and f', group: {group}'}{add}}}"
        for number, (group, add) in enumerate(zip(groups, added, strict=False), 1)
    ]
    return "\n".join(lines) + "\n"


def read(write, groups=GROUPS, tests=None):
    return api.read_exercise_folder(
        write(exercise_yaml=PLAIN_SETTINGS + groups, tests_yaml=tests or in_yaml())
    )


def told(write, groups=GROUPS, tests=None):
    return problems(write(exercise_yaml=PLAIN_SETTINGS + groups, tests_yaml=tests or in_yaml()))


def test_groups_in_their_order_and_the_tests_in_them(write):
    definition = read(write)
    assert definition.groups == [
        Group(name="small", title="Up to 100", points=30, requires=[]),
        Group(name="large", title="large", points=70, scoring="sum", requires=["small"]),
    ]
    assert [test.group for test in definition.tests] == [None, "small", "small", "large", "large"]
    assert max_points(definition) == 100


def test_the_points_of_tests_add_up_to_their_groups(write):
    points = ["", "", "", ", points: 20.5", ", points: 1.5"]
    definition = read(write, GROUPS.replace("    points: 70\n", ""), in_yaml(*points))
    assert (definition.groups[1].points, max_points(definition)) == (22, 52)


def test_tests_of_no_group_may_have_points(write):
    definition = read(write, "", in_yaml(", points: 2", ", points: 0.5", groups=("", "", "")))
    assert (definition.groups, max_points(definition)) == ([], 2.5)


def test_without_any_there_is_nothing_to_add(write):
    assert max_points(read(write, "", in_yaml(groups=("", "")))) is None


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ("groups: []\n", "exercise.yaml:4: groups must be a list of 1 to 50"),
        ("groups: small\n", "exercise.yaml:4: groups must be a list of 1 to 50"),
        ("groups: [small]\n", "exercise.yaml:4: a group must be a mapping"),
        (GROUPS.replace("name: small", "name: Small ones"), "exercise.yaml:5: name must be small letters"),
        (GROUPS.replace("points: 30", "points: many"), "exercise.yaml:7: points must be a number from 0 to"),
        (GROUPS.replace("    points: 30\n", ""), "exercise.yaml:5: the key 'points' is missing"),
        (
            GROUPS.replace("scoring: sum", "scoring: max"),
            "exercise.yaml:10: scoring must be one of: min, sum",
        ),
        (
            GROUPS.replace("name: large", "name: small"),
            "exercise.yaml:8: the name 'small' is taken by the group",
        ),
        (GROUPS.replace("[small]", "[tiny]"), "exercise.yaml:8: requires 'tiny', which is no group"),
        (GROUPS.replace("[small]", "[large]"), "exercise.yaml:8: groups require each other in a circle"),
        (
            GROUPS.replace("    points: 30\n", "    points: 30\n    requires: [large]\n"),
            "groups require each other in a circle: ",
        ),
        (GROUPS + "    colour: red\n", "exercise.yaml:12: the key 'colour' is not known here"),
        (
            GROUPS + "  - {name: huge, points: 1}\n",
            "exercise.yaml:12: no test is in the group 'huge'",
        ),
        (
            GROUPS.replace("    points: 70\n", ""),
            "exercise.yaml:8: the group 'large' needs points, or each of its tests does",
        ),
    ],
)
def test_problems_of_groups(write, groups, expected):
    assert any(expected in problem for problem in told(write, groups))


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        (
            in_yaml(groups=("small", "large", "huge")),
            "tests.yaml:3: there is no group 'huge' in exercise.yaml",
        ),
        (
            in_yaml("", ", points: 5"),
            "tests.yaml:2: gives no points by itself: its group 'small' counts as a whole",
        ),
        (
            in_yaml("", "", "", ", points: 5"),
            "tests.yaml:5: needs points, as other tests of its group have them",
        ),
        (
            in_yaml("", "", "", ", points: 5", ", points: 6"),
            "exercise.yaml:8: the tests of the group 'large' give 11 points, not 70",
        ),
        (in_yaml(", points: -1"), "tests.yaml:1: points must be a number from 0 to 1,000,000"),
        (in_yaml(", points: all"), "tests.yaml:1: points must be a number from 0 to 1,000,000"),
        (in_yaml(", group: 7"), "tests.yaml:1: group must be text; put it in quotes"),
    ],
)
def test_problems_of_tests_in_groups(write, tests, expected):
    assert expected in told(write, tests=tests)


def test_a_group_that_there_is_not(write):
    assert told(write, "", in_yaml(groups=("small",))) == [
        "tests.yaml:1: there is no group 'small' in exercise.yaml"
    ]


def test_points_that_are_all_nothing(write):
    nothing = "exercise.yaml: gives no points at all; a group or a test needs some"
    assert told(write, "", in_yaml(", points: 0", groups=("", ""))) == [nothing]
