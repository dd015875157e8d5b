"""A judge package that is no good says what is wrong with it."""

from typing import Any

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.programs import RunProgram, package, unit_package

ONE = {"index": 1, "name": "one", "visible": True, "stdin": "", "expected": ""}


def custom(**program: Any) -> dict[str, Any]:
    """Return a checker or interactor, with changes to its program."""
    sources = {"language": "python", "name": "check.py", "source": "pass"}
    return {"kind": "custom", "protocol": "testlib", "program": sources | program}


def grouped(*groups: dict[str, Any], points: float | None = None) -> dict[str, Any]:
    """Return groups with one test in `a`."""
    return {"groups": list(groups), "tests": [{**ONE, "group": "a", "points": points}]}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": "riddle"}, "type 'riddle' is not known"),
        ({"type": "unit_tests"}, "needs unit_test_files"),
        ({"checker": {"kind": "guess"}}, "checker 'guess' is not known; there are case, custom, exact"),
        ({"checker": {"kind": "float", "absolute": -1}}, "absolute tolerance must not be negative"),
        ({"checker": {"kind": "float", "relative": "much"}}, "relative tolerance must be a number"),
        ({"checker": {"kind": "rows"}}, "the checker rows is not for the type stdin_stdout"),
        ({"type": "sql", "checker": {"kind": "exact"}}, "the checker exact is not for the type sql"),
        ({"type": "sql", "checker": {"kind": "rows", "ordered": 1}}, "'ordered' of the checker must be true"),
        ({"checker": {"kind": "custom"}}, "the checker's protocol must be testlib or icpc, not None"),
        ({"checker": {"kind": "custom", "protocol": "icpc"}}, "the checker has no program"),
        ({"checker": custom(language="cobol")}, "the checker: the language 'cobol' is not known"),
        ({"checker": custom(source=None)}, "the checker's program has no source"),
        ({"checker": custom(name="../check.py")}, "the checker: '../check.py' is no name of a file"),
        ({"checker": custom(beside={"a/b.h": ""})}, "the checker: 'a/b.h' is no name of a file"),
        ({"checker": custom() | {"arguments": "-x"}}, "the checker's arguments must be a list of texts"),
        ({"type": "interactive"}, "an interactive package needs an interactor"),
        ({"interactor": custom()}, "a package of the type stdin_stdout has no interactor"),
        ({"passes": True}, "passes must be a whole number from 1 on, not True"),
        ({"passes": -1}, "passes must be a whole number from 1 on, not -1"),
        ({"passes": 2}, "several passes need a checker or an interactor of the protocol icpc"),
        (
            {"passes": 2, "checker": custom()},
            "several passes need a checker or an interactor of the protocol",
        ),
        ({"libraries": "numpy"}, "libraries must be a list of texts"),
        ({"tests": [{**ONE, "group": "a"}]}, "the test one is in the group a, which there is not"),
        ({"tests": [{**ONE, "points": -1}]}, "the points of the test one must not be negative"),
        ({"tests": [{**ONE, "points": float("nan")}]}, "the points of the test one must not be negative"),
        ({"tests": [{**ONE, "points": "3"}]}, "the points of the test one must be a number, not '3'"),
        ({"tests": [{**ONE, "checker_arguments": [1]}]}, "checker_arguments of one must be a list of texts"),
        ({"tests": [ONE, ONE]}, "two tests have the index 1"),
        ({"type": "output_only", "tests": [{**ONE, "expected": None}]}, "the test one expects no output"),
        (grouped({"name": "b", "points": 1}), "the group b has no tests"),
        (grouped({"name": "a", "points": 1}, {"name": "a", "points": 1}), "two groups have the same name"),
        (grouped({"name": "a", "points": -1}), "the points of the group a must not be negative"),
        (grouped({"name": "a"}), "the points of the group a must be a number, not None"),
        (grouped({"name": "", "points": 1}), "a group needs a name"),
        (grouped({"name": "a", "points": 1, "scoring": "max"}), "must be min or sum, not 'max'"),
        (grouped({"name": "a", "points": 1, "requires": ["z"]}), "the group a requires z, which is no group"),
        (grouped({"name": "a", "points": 1, "requires": ["a"]}), "in a circle: a -> a"),
        (grouped({"name": "a", "points": 5}, points=5), "has points, but its group a counts as a whole"),
        (grouped({"name": "a", "points": 5, "scoring": "sum"}, points=4), "of a give 4 points, not 5"),
        ({"limits": {"time_ms": 0, "memory_mb": 64}}, "limits must be positive"),
        ({"limits": {"time_ms": 1000}}, "memory_mb"),
        ({"tests": [{"index": 1}]}, "name"),
        ({"tests": None}, "TypeError"),
    ],
)
def test_an_invalid_package(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(PackageInvalid, match=message):
        package(**changes)


def test_unit_tests_that_python_cannot_read(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="cannot be read"):
        run_program("", unit_package("def test_a(:\n    pass\n"))


def test_without_a_wall_limit_a_busy_host_is_allowed_for() -> None:
    limits = package(limits={"time_ms": 2000, "memory_mb": 64}).limits
    assert (limits.wall_ms, limits.output_kb) == (7000, 1024)


def test_a_package_from_when_there_was_only_python_still_judges(run_program: RunProgram) -> None:
    file = {"name": "test_solution.py", "source": "def test_a():\n    assert True\n"}
    old = unit_package(file["source"], unit_test_files=None, unit_test_file=file)
    (result,), _outcome = run_program("", old)
    assert (result.name, result.verdict) == ("test_a", Verdict.ACCEPTED)


def test_everything_that_a_package_may_say_is_read() -> None:
    group = {"name": "a", "points": 6, "scoring": "sum"}
    checker = custom(beside={"lib.py": "x = 1"}) | {"protocol": "icpc", "arguments": ["case_sensitive"]}
    read = package(
        checker=checker,
        passes=3,
        libraries=["numpy"],
        groups=[group, {"name": "b", "points": 4, "requires": ["a"]}],
        tests=[
            {**ONE, "group": "a", "checker_arguments": ["-v"], "query": "SELECT 1"},
            {**ONE, "index": 2, "group": "a"},
            {**ONE, "index": 3, "group": "b"},
        ],
    )
    program = read.checker.program
    assert program
    assert (program.protocol, program.language, program.arguments) == ("icpc", "python", ("case_sensitive",))
    assert (program.program.source, program.program.beside) == (b"pass", {"lib.py": b"x = 1"})
    assert (read.passes, read.libraries, read.has_points) == (3, ("numpy",), True)
    assert [test.points for test in read.tests] == [3, 3, None]
    assert (read.tests[0].checker_arguments, read.tests[0].query) == (("-v",), "SELECT 1")
    assert [(group.name, group.scoring, group.requires) for group in read.groups] == [
        ("a", "sum", ()),
        ("b", "min", ("a",)),
    ]


def test_a_circle_of_groups_is_shown() -> None:
    names = ["a", "b", "c"]
    groups = [{"name": n, "points": 1, "requires": [names[i - 1]]} for i, n in enumerate(names)]
    with pytest.raises(PackageInvalid, match=r"in a circle: \w -> \w -> \w -> \w"):
        package(groups=groups, tests=[])


def test_the_usual_checker_of_sql_compares_rows() -> None:
    assert package(type="sql", checker=None).checker.kind == "rows"
    assert package(checker=None).checker.kind == "tokens"
