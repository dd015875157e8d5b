"""`./codehub content check`: what an author wrote is read and judged before anybody sees it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codehub.composition.cli import content
from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.content_check import checked_program
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.mistakes import Mistake, Program, line_in
from codehub.composition.cli.programs import programs_of
from codehub.contexts.learning.api import read_course
from codehub_judge import Judge
from tests.composition.installations import APP

COURSE = APP / "content" / "courses" / "python-first-steps"
FIRST = "01-first-programs/01-say-it/exercises/say-hello"


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge(boxes=1, allow_degraded=True) as judge:
        yield judge


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one lesson that one can spoil."""
    folder = tmp_path / COURSE.name
    lesson = "01-first-programs/01-say-it"
    for name in ("course.yaml", "course.md", "01-first-programs/module.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(COURSE / name, folder / name)
    shutil.copytree(COURSE / lesson, folder / lesson)
    return folder


def program(*, solution: str, starter: str = "print(1)", language: str = "python", **package: Any) -> Program:
    tests = [
        {"index": 1, "name": "three", "visible": True, "stdin": "3", "expected": "6"},
        {"index": 2, "name": "zero", "visible": True, "stdin": "0", "expected": "0"},
    ]
    limits = {"time_ms": 1000, "memory_mb": 128, "output_kb": 64}
    usual = {
        "hash": "0",
        "type": "stdin_stdout",
        "limits": limits,
        "checker": {"kind": "tokens"},
        "tests": tests,
    }
    return {
        "course": "sums",
        "exercise": "double",
        "language": language,
        "extension": ".py",
        "folder": "/sums/double",
        "solution": solution,
        "starter": starter,
        "package": usual | package,
    }


def check(folder: Path, *, as_json: bool = False) -> int:
    return content.run(Arguments(command="content", action="check", directory=folder, json=as_json), APP)


# One program


def test_a_reference_that_passes_and_a_starter_that_does_not_are_fine(judge: Judge) -> None:
    checked = checked_program(judge, program(solution="print(2 * int(input()))"))
    assert (checked.passed, checked.total, checked.problems) == (2, 2, ())
    assert checked.time_limit_ms == 1000


def test_each_test_that_a_reference_fails_is_named(judge: Judge) -> None:
    checked = checked_program(judge, program(solution="print(3 + int(input()))"))
    assert checked.passed == 1
    [problem] = checked.problems
    assert (problem.path, problem.line) == ("/sums/double/solution.py", 0)
    assert problem.message.startswith("fails the test zero, wrong answer")


def test_a_starter_that_solves_the_exercise_is_named(judge: Judge) -> None:
    right = "print(2 * int(input()))"
    checked = checked_program(judge, program(solution=right, starter=right))
    assert checked.problems == (Mistake("/sums/double/starter.py", 0, "passes every test already"),)


def test_a_reference_that_does_not_compile_shows_its_line(judge: Judge) -> None:
    [problem] = checked_program(judge, program(solution="print(2 *\n")).problems
    assert (problem.path, problem.line) == ("/sums/double/solution.py", 1)
    assert problem.message.startswith("does not compile: ")


def test_tests_that_cannot_be_used_are_a_problem_and_no_crash(judge: Judge) -> None:
    assert len(checked_program(judge, program(solution="", tests=[])).problems) == 1


def test_a_mistake_says_its_line_where_it_has_one() -> None:
    assert str(Mistake("tests.yaml", 3, "is odd")) == "tests.yaml:3: is odd"
    assert str(Mistake("tests.yaml", 0, "is missing")) == "tests.yaml: is missing"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("solution.cpp: In function 'int main()':\nsolution.cpp:3:5: error: no", 3),
        ('  File "solution.py", line 7\n    print(', 7),
        ("Solution.cs(12,3): error CS1002", 12),
        ("the compiler took too long", 0),
    ],
)
def test_the_first_line_that_a_compiler_names_is_the_line(said: str, line: int) -> None:
    assert line_in(said) == line


# Points, checkers and interactors

GROUPS = [
    {"name": "three", "points": 40, "scoring": "min", "requires": []},
    {"name": "zero", "points": 60, "scoring": "min", "requires": []},
]
IN_GROUPS = [
    {"index": 1, "name": "three", "visible": True, "stdin": "3", "expected": "6", "group": "three"},
    {"index": 2, "name": "zero", "visible": True, "stdin": "0", "expected": "0", "group": "zero"},
]
RIGHT = "print(2 * int(input()))"


def written(source: str, *, name: str = "checker") -> dict[str, Any]:
    """A program in Python, called as of the ICPC."""
    program = {"language": "python", "name": f"{name}.py", "source": source}
    return {"protocol": "icpc", "program": program}


def test_a_starter_may_reach_some_points(judge: Judge) -> None:
    given = program(solution=RIGHT, starter="print(6)", groups=GROUPS, tests=IN_GROUPS)
    assert checked_program(judge, given).problems == ()


def test_a_starter_must_not_reach_all_points(judge: Judge) -> None:
    given = program(solution=RIGHT, starter=RIGHT, groups=GROUPS, tests=IN_GROUPS)
    [problem] = checked_program(judge, given).problems
    assert (problem.path, problem.message) == ("/sums/double/starter.py", "reaches all points already")


def test_a_reference_that_reaches_some_points_fails_a_test(judge: Judge) -> None:
    given = program(solution="print(6)", groups=GROUPS, tests=IN_GROUPS)
    [problem] = checked_program(judge, given).problems
    assert problem.message.startswith("fails the test zero, wrong answer")


def test_a_checker_of_the_authors_judges(judge: Judge) -> None:
    accepts = "import sys\nsys.exit(42 if input() == '6' else 43)\n"
    checker = {"kind": "custom", **written(accepts)}
    checked = checked_program(judge, program(solution="print(6)", starter="print(7)", checker=checker))
    assert (checked.passed, checked.problems) == (2, ())


def test_a_checker_that_does_not_compile_is_named_once_with_its_line(judge: Judge) -> None:
    checker = {"kind": "custom", **written("import sys\nsys.exit(\n")}
    [problem] = checked_program(judge, program(solution=RIGHT, checker=checker)).problems
    assert (problem.path, problem.line) == ("/sums/double/checker.py", 2)
    assert "checker does not compile" in problem.message


def test_a_checker_that_fails_on_what_a_starter_prints_is_named(judge: Judge) -> None:
    crashes = "import sys\nsys.exit(42 if int(input()) % 2 == 0 else 43)\n"
    checker = {"kind": "custom", **written(crashes)}
    given = program(solution=RIGHT, starter="print('?')", checker=checker)
    [problem] = checked_program(judge, given).problems
    assert problem.path == "/sums/double/checker.py"
    assert "ended with exit code 3, not 42 or 43" in problem.message


HIGHER = """
import sys
secret = int(open(sys.argv[1]).read())
for line in sys.stdin:
    guess = int(line)
    if guess == secret:
        sys.exit(42)
    print("higher" if guess < secret else "lower", flush=True)
sys.exit(43)
"""
SEARCH = """
low, high = 0, 10
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    try:
        answer = input()
    except EOFError:
        break
    if answer == "higher":
        low = middle + 1
    else:
        high = middle - 1
"""


def test_an_interactive_exercise_is_judged(judge: Judge) -> None:
    given = program(
        solution=SEARCH, starter="print(3)", type="interactive", interactor=written(HIGHER, name="interactor")
    )
    checked = checked_program(judge, given)
    assert (checked.passed, checked.problems) == (2, ())


def test_an_interactor_that_does_not_compile_is_the_authors_mistake(judge: Judge) -> None:
    broken = written("while\n", name="interactor")
    given = program(solution=SEARCH, type="interactive", interactor=broken)
    [problem] = checked_program(judge, given).problems
    assert (problem.path, problem.line) == ("/sums/double/interactor.py", 1)


# Other types


def test_sql_is_compared_by_its_rows(judge: Judge) -> None:
    given = program(
        solution="select name from t order by id;\n",
        starter="select 1;\n",
        language="sql",
        type="sql",
        checker={"kind": "rows", "ordered": True},
        tests=[
            {
                "index": 1,
                "name": "two",
                "visible": True,
                "stdin": "create table t (id, name); insert into t values (2, 'Ben'), (1, 'Ada');",
                "expected": '{"columns": null, "rows": [["Ada"], ["Ben"]]}',
            }
        ],
    )
    checked = checked_program(judge, given)
    assert (checked.passed, checked.problems) == (1, ())


def test_an_output_is_judged_as_it_is(judge: Judge) -> None:
    outputs = '{"three": "6", "zero": "0"}'
    given = program(solution=outputs, starter="{}", language="text", type="output_only")
    checked = checked_program(judge, given)
    assert (checked.passed, checked.problems) == (2, ())
    [problem] = checked_program(judge, {**given, "solution": '{"three": "6"}'}).problems
    assert problem.message.startswith("fails the test zero, wrong answer")


# A course


def test_to_an_author_every_test_is_visible(course: Path) -> None:
    programs = list(programs_of(read_course(course), course))
    assert {one["language"] for one in programs} == {"python"}
    assert programs[0]["folder"] == str(course / FIRST)
    assert all(test["visible"] for one in programs for test in one["package"]["tests"])


def test_a_course_without_mistakes(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(course) == 0
    said = capsys.readouterr().out
    assert "say-hello" in said
    assert "5 of 5 tests" in said
    assert "Nothing is wrong." in said


def test_a_reference_that_fails_ends_with_1_for_people_and_for_programs(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / FIRST / "solution.py").write_text("print('Bye')\n")
    assert check(course) == 1
    assert "say-hello/solution.py: fails the test" in capsys.readouterr().out
    assert check(course, as_json=True) == 1
    answer = json.loads(capsys.readouterr().out)
    assert {problem["path"] for problem in answer["problems"]} == {str(course / FIRST / "solution.py")}
    assert answer["problems"][0]["message"].startswith("fails the test")
    assert [one["exercise"] for one in answer["checked"] if one["problems"]] == ["say-hello"]


def test_mistakes_in_the_folder_come_before_anything_is_judged(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / FIRST / "tests.yaml").unlink()
    with pytest.raises(CommandFailed, match=r"tests\.yaml: is missing"):
        check(course)
    assert check(course, as_json=True) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["checked"] == []
    assert answer["problems"] == [
        {"path": str(course / FIRST / "tests.yaml"), "line": 0, "message": "is missing"}
    ]
