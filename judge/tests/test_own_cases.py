"""What learners try out with inputs of their own."""

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from judge.tests.programs import A_PLUS_B, RunProgram, package, unit_package
from judge.tests.programs_of_authors import checked, interactive

CASES = [
    {"stdin": "1 2\n", "expected": "3\n"},
    {"stdin": "1 2\n", "expected": "4\n"},
    {"stdin": "1 2\n", "expected": None},
    {"stdin": "1 2\n"},
    {"stdin": "one\n", "expected": "3\n"},
]


def test_every_case_has_a_result(run_program: RunProgram) -> None:
    results, outcome = run_program(A_PLUS_B, kind="input", cases=CASES)
    assert [(result.index, result.name, result.visible) for result in results] == [
        (index, "case", True) for index in range(1, 6)
    ]
    assert [result.verdict for result in results] == [
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
        Verdict.ACCEPTED,
        Verdict.ACCEPTED,
        Verdict.RUNTIME_ERROR,
    ]
    assert (outcome.verdict, outcome.passed, outcome.total) == (Verdict.WRONG_ANSWER, 3, 5)


def test_the_output_is_shown_whether_it_is_right_or_not(run_program: RunProgram) -> None:
    results, _outcome = run_program("print(input())", kind="input", cases=[{"stdin": "a"}, {"stdin": "b"}])
    assert [result.stdout for result in results] == ["a\n", "b\n"]


def test_the_checker_of_the_exercise_compares(run_program: RunProgram) -> None:
    case = {"stdin": "", "expected": "1 2"}
    exact = package(checker={"kind": "exact"})
    for against, verdict in ((package(), Verdict.ACCEPTED), (exact, Verdict.PRESENTATION_ERROR)):
        (result,), _outcome = run_program("print(1)\nprint(2)", against, kind="input", cases=[case])
        assert result.verdict is verdict


def test_a_package_without_tests_is_enough(run_program: RunProgram) -> None:
    bare = package(tests=[])
    (result,), _outcome = run_program("print(1)", bare, kind="input", cases=[{"stdin": ""}])
    assert (result.stdout, result.verdict) == ("1\n", Verdict.ACCEPTED)
    with pytest.raises(PackageInvalid, match="no test to run"):
        run_program("print(1)", bare)


@pytest.mark.parametrize("against", [package(), unit_package("def test_a():\n    assert False\n")])
def test_a_program_is_run_whatever_the_type_of_its_exercise(
    run_program: RunProgram, against: Package
) -> None:
    (result,), _outcome = run_program("print(input())", against, kind="input", cases=[{"stdin": "x"}])
    assert (result.stdout, result.verdict) == ("x\n", Verdict.ACCEPTED)


def test_nothing_of_the_authors_runs_on_an_own_case(run_program: RunProgram) -> None:
    gives_in = "import sys\nprint(*sys.argv, file=sys.stderr)\nsys.exit(1)\n"
    case = {"stdin": "x", "arguments": [1], "points": 7, "group": "g", "checker_arguments": ["y"]}
    for against in (interactive("testlib", gives_in), checked("testlib", gives_in)):
        (result,), outcome = run_program("print(input())", against, kind="input", cases=[case])
        assert (result.stdout, result.verdict) == ("x\n", Verdict.ACCEPTED)
        assert (result.points, outcome.points) == (None, None)


@pytest.mark.parametrize("cases", [[], [3], ["stdin"], [{"arguments": "3"}]])
def test_cases_that_make_no_sense(run_program: RunProgram, cases: list[object]) -> None:
    with pytest.raises(PackageInvalid):
        run_program(A_PLUS_B, kind="input", cases=cases)
