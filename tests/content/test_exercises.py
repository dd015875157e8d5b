"""Every exercise that we ship, judged for real: its reference solution passes, its starter doesn't."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from codehub.contexts.practice.api import read_exercise_folder
from codehub.contexts.practice.contracts import ExerciseDefinition
from codehub.contexts.practice.packages import judge_package
from codehub_judge import Judge, Outcome, Package, Submission, TestResult, Verdict

CONTENT = Path(__file__).parents[2] / "content" / "courses"
FOLDERS = sorted(path.parent for path in CONTENT.rglob("exercise.yaml"))
LEAST_TESTS = 5

exercises = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge(boxes=2, allow_degraded=True) as judge:  # here it is about the exercises
        yield judge


def judged(judge: Judge, exercise: ExerciseDefinition, source: str) -> tuple[list[TestResult], Outcome]:
    package = Package.from_json(judge_package(exercise))
    *events, outcome = judge.run(Submission(source.encode()), package)
    assert isinstance(outcome, Outcome)
    return [event for event in events if isinstance(event, TestResult)], outcome


def test_the_first_module_has_its_eight_exercises_of_both_types() -> None:
    types = [read_exercise_folder(folder).type for folder in FOLDERS if "python-first-steps" in folder.parts]
    assert sorted(types) == ["stdin_stdout"] * 5 + ["unit_tests"] * 3


@exercises
def test_the_reference_solution_is_accepted(judge: Judge, folder: Path) -> None:
    exercise = read_exercise_folder(folder)
    results, outcome = judged(judge, exercise, exercise.solutions["python"])
    assert {(result.verdict, result.message) for result in results} == {(Verdict.ACCEPTED, "")}
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, len(exercise.tests))


@exercises
def test_the_reference_solution_stays_below_a_quarter_of_the_limits(judge: Judge, folder: Path) -> None:
    exercise = read_exercise_folder(folder)
    _, outcome = judged(judge, exercise, exercise.solutions["python"])
    assert outcome.time_ms * 4 <= exercise.limits.time_ms
    assert outcome.memory_kb * 4 <= exercise.limits.memory_mb * 1024


@exercises
def test_the_starter_can_be_read_as_python_and_is_not_accepted(judge: Judge, folder: Path) -> None:
    exercise = read_exercise_folder(folder)
    results, outcome = judged(judge, exercise, exercise.starters["python"])
    assert outcome.verdict in {Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR}
    assert not all(result.verdict is Verdict.ACCEPTED for result in results if result.visible)


@exercises
def test_an_empty_program_is_not_accepted(judge: Judge, folder: Path) -> None:
    _, outcome = judged(judge, read_exercise_folder(folder), "")
    assert outcome.verdict is not Verdict.ACCEPTED


@exercises
def test_there_are_enough_tests_some_to_see_and_some_hidden(folder: Path) -> None:
    tests = read_exercise_folder(folder).tests
    assert len(tests) >= LEAST_TESTS
    assert {test.visible for test in tests} == {True, False}
    assert all(test.title for test in tests)
