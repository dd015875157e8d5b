"""What is read from packages of each format and version."""

from pathlib import Path
from typing import Any

import pytest

from codehub_judge import Package
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.reading import read_problem


def expected(problem: Problem) -> dict[str, tuple[str, ...]]:
    return {example.program.path: example.expected for example in problem.examples}


def brief(problem: Problem) -> dict[str, Any]:
    """The package without its tests and programs."""
    return {
        key: value for key, value in problem.package.items() if key in {"type", "limits", "groups", "passes"}
    }


def test_legacy_with_an_output_validator_of_several_files(packages: Path) -> None:
    problem = read_problem(packages / "nearest")
    assert (problem.format, problem.titles) == ("icpc legacy", {"en": "Nearest square"})
    assert brief(problem) == {
        "type": "stdin_stdout",
        "limits": {"time_ms": 2000, "memory_mb": 256, "output_kb": 8192},
    }
    checker = problem.package["checker"]
    assert (checker["kind"], checker["protocol"], checker["arguments"]) == (
        "custom",
        "icpc",
        ["tolerance", "2"],
    )
    assert checker["program"]["name"] == "main.cpp"
    assert set(checker["program"]["beside"]) == {"near.cpp", "square.h"}
    assert [test["name"] for test in problem.package["tests"]] == ["sample/1", "secret/01", "secret/02-large"]
    assert [test["visible"] for test in problem.package["tests"]] == [True, False, False]
    assert (problem.timing.limit, problem.timing.accepted_factor, problem.timing.too_slow_factor) == (
        None,
        4,
        2,
    )


def test_expectations_of_folders_and_tags(packages: Path) -> None:
    told = expected(read_problem(packages / "nearest"))
    assert told["submissions/accepted/root.py"] == ("accepted",)
    assert told["submissions/run_time_error/crash.py"] == (
        "runtime_error",
        "memory_limit",
        "security_violation",
    )
    # the tag in the source wins over the folder
    assert told["submissions/wrong_answer/tagged.py"] == (
        "runtime_error", "memory_limit", "security_violation", "time_limit", "wall_limit",
    )  # fmt: skip


def test_programs_that_are_not_judged_here_say_why(packages: Path) -> None:
    problem = read_problem(packages / "nearest")
    unfit = {example.program.path.rpartition("/")[2]: example.program.unfit for example in problem.examples}
    assert unfit["root.kt"] == "Kotlin isn't judged here"
    assert unfit["old_py2.py"] == "Python 2 isn't judged here"
    assert unfit["root.cpp"] == ""
    validators = {one.program.path: one.program.unfit for one in problem.validators}
    assert validators["input_validators/grammar.ctd"] == "Checktestdata isn't run here"


def test_an_interactive_draft_with_interactions(packages: Path) -> None:
    problem = read_problem(packages / "halves")
    assert (problem.format, problem.package["type"]) == ("icpc 2023-07-draft", "interactive")
    assert problem.titles == {"en": "Halves", "de": "Hälften"}
    assert problem.package["interactor"]["program"]["name"] == "ask.py"
    assert problem.timing.limit == 1.0
    assert len(problem.package["tests"]) == 3  # a sample that is only an interaction is none


def test_points_of_testdata_yaml(packages: Path) -> None:
    problem = read_problem(packages / "echo")
    assert problem.package["groups"] == [
        {"name": "secret/long", "points": 6.0, "scoring": "sum", "requires": []},
        {"name": "secret/short", "points": 4.0, "scoring": "min", "requires": []},
    ]
    [validator] = problem.validators
    assert validator.arguments["secret/short/1"] == ("longest=1",)
    assert "sample/1" not in validator.arguments


def test_groups_of_2025_09(packages: Path) -> None:
    problem = read_problem(packages / "sums")
    assert problem.package["limits"] == {"time_ms": 1500, "memory_mb": 128, "output_kb": 2048}
    assert problem.package["groups"] == [
        {"name": "sample", "points": 0.0, "scoring": "min", "requires": []},
        {"name": "secret/1-whole", "points": 4.0, "scoring": "min", "requires": ["sample"]},
        {"name": "secret/2-parts", "points": 6.0, "scoring": "sum", "requires": ["sample", "secret/1-whole"]},
    ]
    tolerances = {"absolute": 0.001, "relative": 0.001}
    assert problem.package["checker"] == {"kind": "float", **tolerances, "ignore_case": True}
    assert "<= 1000000" in problem.validators[0].program.source  # a constant
    assert [case.name for case in problem.trials.invalid_inputs] == ["invalid_input/three"]
    assert problem.trials.valid_outputs[0].output == "3.0005\n"


def test_rules_of_submissions_yaml(packages: Path) -> None:
    rules = {one.program.path: one.rules for one in read_problem(packages / "sums").examples}
    whole = {rule.tests: rule for rule in rules["submissions/mixed/whole.py"]}
    assert whole[""].scores == (4.0, 4.0)
    assert whole["secret/2-*"].required == {"wrong_answer", "presentation_error", "output_limit"}
    [accepted] = rules["submissions/accepted/sums.py"]
    assert accepted.permitted == {"accepted", "partial"}


def test_flags_of_the_default_validator_and_a_time_limit_beside(packages: Path) -> None:
    problem = read_problem(packages / "halve")
    assert problem.package["checker"] == {"kind": "float", "absolute": 1e-4, "relative": 1e-4}
    assert (problem.titles, problem.timing.limit) == ({"en": "Halve"}, 1.0)


def test_polygon(packages: Path) -> None:
    problem = read_problem(packages / "polygon")
    assert (problem.name, problem.titles) == ("twice", {"en": "Twice", "ru": "Вдвое"})
    assert problem.package["limits"]["memory_mb"] == 64
    assert problem.package["checker"]["protocol"] == "testlib"
    assert "testlib.h" in problem.package["checker"]["program"]["beside"]
    assert [(group["name"], group["scoring"], group["requires"]) for group in problem.package["groups"]] == [
        ("0", "min", []),
        ("1", "min", ["0"]),
        ("2", "sum", ["1"]),
    ]
    assert [one.right for one in problem.validators] == [0]
    assert expected(problem)["solutions/words.py"] == ("wrong_answer", "presentation_error")


def test_exercism_becomes_unit_tests(packages: Path) -> None:
    problem = read_problem(packages / "exercism")
    assert [test["name"] for test in problem.package["tests"]] == [
        "test_plain_year",
        "test_by_400",
        "test_by_100",
    ]
    source = problem.package["unit_test_files"]["python"]["source"]
    assert "from solution import leap_year" in source
    assert "pytest" not in source


def test_our_own_exercise(packages: Path) -> None:
    problem = read_problem(packages / "exercise")
    assert problem.package["tests"][1] == {
        "index": 2, "name": "none", "visible": False, "stdin": "\n", "expected": "0\n",
    }  # fmt: skip
    assert expected(problem)["solution.py"] == ("accepted",)


OWN = "title: x\ntype: {}\n{}"
CALLED = OWN.format("stdin_stdout", "checker: {kind: custom, protocol: icpc, arguments: [all]}\n")
TALKS = OWN.format("interactive", "interactor: icpc\n")


def test_limits_of_an_exercise(changed: Any) -> None:
    limits = "limits: {wall_ms: 9000, output_kb: 64}\n"
    problem = read_problem(changed("exercise", {"exercise.yaml": OWN.format("stdin_stdout", limits)}))
    found = {"time_ms": 2000, "memory_mb": 256, "wall_ms": 9000, "output_kb": 64}
    assert problem.package["limits"] == found
    assert (problem.judged_by().limits.wall_ms, problem.judged_by().limits.output_kb) == (9000, 64)


@pytest.mark.parametrize(("settings", "program"), [(CALLED, "checker.py"), (TALKS, "interactor.py")])
def test_arguments_of_single_tests_of_an_exercise(changed: Any, settings: str, program: str) -> None:
    tests = "- {name: a, stdin: '', checker_arguments: [-v, 0.5]}\n- {name: b, stdin: ''}\n"
    files = {"exercise.yaml": settings, program: "exit(42)\n", "tests.yaml": tests}
    problem = read_problem(changed("exercise", files))
    assert [test.get("checker_arguments") for test in problem.package["tests"]] == [["-v", "0.5"], None]
    assert problem.judged_by().tests[0].checker_arguments == ("-v", "0.5")


@pytest.mark.parametrize(
    "name", ["nearest", "halves", "echo", "sums", "halve", "polygon", "exercism", "exercise"]
)
def test_what_is_read_can_be_judged(packages: Path, name: str) -> None:
    package = read_problem(packages / name).judged_by(time_ms=700)
    assert isinstance(package, Package)
    assert package.limits.time_ms == 700
    assert all(test.visible for test in package.tests)


def test_ten_thousand_tests(changed: Any) -> None:
    files = {f"data/secret/{n:05}.{ending}": f"{n}\n" for n in range(10_000) for ending in ("in", "ans")}
    problem = read_problem(changed("halve", files))
    assert len(problem.package["tests"]) == 10_002


def test_reading_runs_nothing(changed: Any, tmp_path: Path) -> None:
    witness = tmp_path / "witness"
    trap = f"open({str(witness)!r}, 'w').write('ran')\n"
    paths = ("input_validators/any.py", "submissions/accepted/halve.py", "conftest.py", "data/__init__.py")
    read_problem(changed("halve", dict.fromkeys(paths[:2], trap)))
    assert not witness.exists()
