"""What results come to: points, groups, and which tests need not be run."""

from collections.abc import Sequence
from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, TestResult, Verdict
from codehub_judge.scoring import Scoring
from judge.tests.programs import RunProgram, package

OK, WRONG, HALF = Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.PARTIAL
EASY = {"name": "easy", "points": 30, "scoring": "min"}
HARD = {"name": "hard", "points": 70, "scoring": "sum"}


def scored(tests: Sequence[tuple[str, float | None]], groups: Sequence[dict[str, Any]] = ()) -> Package:
    """Return a package with a test for each (group, points)."""
    entries = [
        {
            "index": i,
            "name": f"t{i}",
            "visible": True,
            "stdin": "",
            "expected": "",
            "group": group,
            "points": p,
        }
        for i, (group, p) in enumerate(tests, 1)
    ]
    return package(tests=entries, groups=list(groups))


def run(against: Package, *ends: tuple[Verdict, float] | Verdict) -> tuple[list[int], Any]:
    """Run the tests that are wanted, each with its end; return their indexes and the outcome."""
    scoring, ran = Scoring(against, against.tests), []
    for test, end in zip(against.tests, ends, strict=True):
        verdict, share = end if isinstance(end, tuple) else (end, None)
        if scoring.wanted(test):
            ran.append(test.index)
            got = (1.0 if verdict is OK else share or 0.0) * test.points if test.points is not None else None
            facts: tuple[Any, ...] = (None, None, None, False, None, False, "", None)
            scoring.add(
                TestResult(test.index, test.name, True, verdict, 7, 9, *facts, points=got, share=share)
            )
    return ran, scoring.outcome()


def groups_of(outcome: Any) -> list[tuple[str, Verdict, float, float]]:
    return [(group.name, group.verdict, group.points, group.max_points) for group in outcome.groups]


def test_without_points_nothing_is_skipped_and_the_first_failing_test_decides() -> None:
    ran, outcome = run(package(), OK, WRONG, Verdict.TIME_LIMIT)
    assert ran == [1, 2, 3]
    assert (outcome.verdict, outcome.first_failed, outcome.passed, outcome.total) == (WRONG, 2, 1, 3)
    assert (outcome.points, outcome.max_points, outcome.groups) == (None, None, ())


@pytest.mark.parametrize(
    ("ends", "verdict", "points"),
    [
        ([OK, OK], OK, 10),
        ([OK, WRONG], Verdict.PARTIAL, 4),
        ([(HALF, 0.25), WRONG], Verdict.PARTIAL, 1),
        ([WRONG, Verdict.TIME_LIMIT], WRONG, 0),
        ([OK, Verdict.JUDGE_ERROR], Verdict.JUDGE_ERROR, 4),
    ],
)
def test_points_of_tests_alone(ends: list[Any], verdict: Verdict, points: float) -> None:
    _ran, outcome = run(scored([("", 4), ("", 6)]), *ends)
    assert (outcome.verdict, outcome.points, outcome.max_points) == (verdict, points, 10)


def test_tests_that_give_no_points_take_none_away() -> None:
    _ran, outcome = run(scored([("", 0), ("", None), ("", 5)]), WRONG, WRONG, OK)
    assert (outcome.verdict, outcome.points, outcome.max_points, outcome.passed) == (OK, 5, 5, 1)


def test_where_there_are_no_points_to_get_the_tests_decide() -> None:
    _ran, outcome = run(scored([("", 0), ("", 0)]), OK, WRONG)
    assert (outcome.verdict, outcome.points, outcome.max_points) == (WRONG, 0, 0)


def test_a_group_of_min_is_all_or_nothing_and_stops_at_its_first_failing_test() -> None:
    against = scored([("easy", None), ("easy", None), ("easy", None), ("", 5)], [EASY])
    ran, outcome = run(against, OK, WRONG, OK, OK)
    assert ran == [1, 2, 4]
    assert groups_of(outcome) == [("easy", WRONG, 0, 30)]
    assert (outcome.verdict, outcome.points, outcome.max_points) == (Verdict.PARTIAL, 5, 35)
    assert (outcome.passed, outcome.total, outcome.first_failed) == (2, 4, 2)


def test_a_group_of_min_takes_the_smallest_share() -> None:
    against = scored([("easy", None), ("easy", None), ("easy", None)], [EASY])
    ran, outcome = run(against, (HALF, 0.5), OK, (HALF, 0.2))
    assert ran == [1, 2, 3]
    assert groups_of(outcome) == [("easy", HALF, 6, 30)]
    assert outcome.verdict is Verdict.PARTIAL


def test_a_group_of_sum_adds_up_and_goes_on() -> None:
    against = scored([("hard", None), ("hard", None), ("hard", None), ("hard", None)], [HARD])
    ran, outcome = run(against, WRONG, OK, (HALF, 0.5), OK)
    assert ran == [1, 2, 3, 4]
    assert groups_of(outcome) == [("hard", HALF, 43.75, 70)]


def test_thirds_add_up_to_the_whole() -> None:
    against = scored([("hard", None)] * 3, [{**HARD, "points": 10}])
    _ran, outcome = run(against, OK, OK, OK)
    assert (outcome.verdict, outcome.points) == (OK, 10)


def test_a_group_is_not_run_when_one_that_it_requires_failed() -> None:
    last = {"name": "last", "points": 10, "scoring": "sum", "requires": ["hard"]}
    against = scored(
        [("easy", None), ("hard", None), ("last", None)], [last, {**HARD, "requires": ["easy"]}, EASY]
    )
    ran, outcome = run(against, Verdict.TIME_LIMIT, OK, OK)
    assert ran == [1]
    expected = [("last", 10), ("hard", 70), ("easy", 30)]
    assert groups_of(outcome) == [(name, Verdict.TIME_LIMIT, 0, points) for name, points in expected]
    assert (outcome.verdict, outcome.points, outcome.max_points) == (Verdict.TIME_LIMIT, 0, 110)


def test_a_group_that_was_run_before_the_required_one_failed_gives_nothing() -> None:
    against = scored([("hard", None), ("easy", None)], [EASY, {**HARD, "requires": ["easy"]}])
    ran, outcome = run(against, OK, WRONG)
    assert ran == [1, 2]
    assert groups_of(outcome) == [("easy", WRONG, 0, 30), ("hard", WRONG, 0, 70)]
    assert outcome.verdict is WRONG


def test_part_of_a_required_group_is_not_enough() -> None:
    against = scored([("hard", None), ("hard", None), ("easy", None)], [HARD, {**EASY, "requires": ["hard"]}])
    ran, outcome = run(against, OK, WRONG, OK)
    assert ran == [1, 2]
    assert groups_of(outcome) == [("hard", HALF, 35, 70), ("easy", HALF, 0, 30)]


def test_a_failing_test_of_no_points_fails_the_group_for_those_that_require_it() -> None:
    against = scored([("hard", 0), ("hard", 70), ("easy", None)], [HARD, {**EASY, "requires": ["hard"]}])
    ran, outcome = run(against, WRONG, OK, OK)
    assert ran == [1, 2]
    assert (outcome.points, outcome.max_points) == (70, 100)


def test_own_cases_give_no_points(run_program: RunProgram) -> None:
    against = scored([("", 5)])
    _results, outcome = run_program("print(1)", against, kind="input", cases=[{"stdin": "", "expected": "1"}])
    assert (outcome.verdict, outcome.points, outcome.max_points) == (OK, None, None)


def test_subtasks_of_a_real_submission(run_program: RunProgram) -> None:
    """The hard group wants more than the sum of small numbers, and is not run to its end."""
    tests = [
        {
            "index": i,
            "name": f"t{i}",
            "visible": i == 1,
            "stdin": f"{n} {n}",
            "expected": str(2 * n),
            "group": g,
        }
        for i, (g, n) in enumerate([("easy", 1), ("easy", 2), ("hard", 300), ("hard", 3), ("last", 4)], 1)
    ]
    last = {"name": "last", "points": 10, "requires": ["hard"]}
    against = package(tests=tests, groups=[EASY, {**HARD, "scoring": "min", "requires": ["easy"]}, last])
    results, outcome = run_program("a, b = map(int, input().split())\nprint((a + b) % 256)", against)
    assert sorted(result.index for result in results) == [1, 2, 3]
    assert groups_of(outcome) == [("easy", OK, 30, 30), ("hard", WRONG, 0, 70), ("last", WRONG, 0, 10)]
    assert (outcome.verdict, outcome.points, outcome.max_points) == (Verdict.PARTIAL, 30, 110)
    assert (outcome.passed, outcome.total, outcome.first_failed) == (2, 5, 3)
    assert outcome.as_json()["groups"][0] == {
        "name": "easy",
        "verdict": "accepted",
        "points": 30,
        "max_points": 30,
    }


def test_some_of_the_tests_give_no_points() -> None:
    against = scored([("easy", None), ("easy", None)], [EASY])
    scoring = Scoring(against, against.tests[:1])
    assert scoring.wanted(against.tests[0])
    assert scoring.outcome().points is None


def nested(scoring: str, points: float, **outer: Any) -> list[dict[str, Any]]:
    """Return easy and hard within a group of both."""
    inner = [{**group, "within": "both"} for group in (EASY, HARD)]
    return [{"name": "both", "points": points, "scoring": scoring, **outer}, *inner]


TWO = [("easy", None), ("hard", None), ("hard", None)]


@pytest.mark.parametrize(
    ("scoring", "most", "ends", "verdict", "points"),
    [
        ("min", 30, [OK, OK, OK], OK, 30),
        ("min", 30, [OK, OK, WRONG], HALF, 30),
        ("min", 30, [OK, (HALF, 0.5), WRONG], HALF, 17.5),
        ("min", 30, [WRONG, OK, OK], WRONG, 0),
        ("sum", 100, [OK, OK, WRONG], HALF, 65),
        ("sum", 100, [OK, OK, Verdict.JUDGE_ERROR], Verdict.JUDGE_ERROR, 65),
        ("sum", 100, [OK, OK, OK], OK, 100),
    ],
)
def test_groups_in_a_group(
    scoring: str, most: float, ends: list[Any], verdict: Verdict, points: float
) -> None:
    ran, outcome = run(scored(TWO, nested(scoring, most)), *ends)
    assert ran == [1, 2, 3]
    assert groups_of(outcome)[0] == ("both", verdict, points, most)
    assert (outcome.points, outcome.max_points) == (points, most)


def test_what_an_outer_group_requires_its_groups_require() -> None:
    first = {"name": "first", "points": 1}
    against = scored([("first", None), *TWO], [*nested("sum", 100, requires=["first"]), first])
    ran, outcome = run(against, WRONG, OK, OK, OK)
    assert ran == [1]
    assert [(verdict, points) for _name, verdict, points, _most in groups_of(outcome)] == [(WRONG, 0)] * 4


def test_a_group_of_groups_is_required_as_a_whole() -> None:
    last = {"name": "last", "points": 5, "requires": ["both"]}
    against = scored([*TWO, ("last", None)], [last, *nested("sum", 100)])
    ran, outcome = run(against, OK, OK, WRONG, OK)
    assert ran == [1, 2, 3]
    assert (outcome.points, outcome.max_points) == (65, 105)


@pytest.mark.parametrize(
    ("tests", "groups", "told"),
    [
        (TWO, nested("min", 31), "the groups in both give 30 points, not 31"),
        (TWO, nested("sum", 99), "the groups in both give 100 points, not 99"),
        ([*TWO, ("both", None)], nested("min", 30), "the group both has both groups and tests"),
        (TWO, nested("min", 30)[1:], "the group easy is within both, which is no group"),
        (TWO, nested("min", 30, within="easy"), "are in, each other in a circle"),
        (TWO, nested("min", 30, requires=["easy"]), "are in, each other in a circle"),
    ],
)
def test_groups_that_do_not_fit_into_each_other(tests: Any, groups: Any, told: str) -> None:
    with pytest.raises(PackageInvalid, match=told):
        scored(tests, groups)
