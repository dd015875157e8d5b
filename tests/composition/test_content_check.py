"""`./codehub content check`: what an author wrote is read and judged before anybody sees it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codehub.composition.cli import content
from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.content_check import Program, checked_program
from codehub.composition.cli.failure import CommandFailed
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
    assert problem.startswith("sums: double/solution.py: fails the test zero, wrong answer")


def test_a_starter_that_solves_the_exercise_is_named(judge: Judge) -> None:
    right = "print(2 * int(input()))"
    checked = checked_program(judge, program(solution=right, starter=right))
    assert checked.problems == ("sums: double/starter.py: passes every test already",)


def test_a_reference_that_does_not_compile_shows_its_line(judge: Judge) -> None:
    [problem] = checked_program(judge, program(solution="print(2 *\n")).problems
    assert "solution.py: does not compile" in problem
    assert "line 1" in problem


def test_tests_that_cannot_be_used_are_a_problem_and_no_crash(judge: Judge) -> None:
    assert len(checked_program(judge, program(solution="", tests=[])).problems) == 1


# A course


def test_to_an_author_every_test_is_visible(course: Path) -> None:
    programs = list(programs_of(read_course(course)))
    assert {one["language"] for one in programs} == {"python"}
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
    assert answer["problems"]
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
    assert any("tests.yaml: is missing" in problem for problem in answer["problems"])
