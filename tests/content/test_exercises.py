"""Every exercise that we ship, judged in each of its languages: the reference passes, the starter doesn't."""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import pytest

from codehub.contexts.practice.api import read_exercise_folder
from codehub.contexts.practice.contracts import ExerciseDefinition, ExerciseType
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.packages import judge_package
from codehub_judge import Judge, Outcome, Package, Submission, TestResult, Verdict

CONTENT = Path(__file__).parents[2] / "content" / "courses"
FOLDERS = sorted(path.parent for path in CONTENT.rglob("exercise.yaml"))
OFFERED = [
    pytest.param(folder, language.id, id=f"{folder.name}-{language.id}")
    for folder in FOLDERS
    for language in LANGUAGES.values()
    if (folder / f"solution{language.extension}").is_file()
]
LEAST_TESTS = 5
HINTS = {2, 3}
WORKERS = os.cpu_count() or 1

Program = Literal["solution", "starter", "nothing"]
PROGRAMS = get_args(Program)
exercises = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
in_each_language = pytest.mark.parametrize(("folder", "language"), OFFERED)
definition_of = cache(read_exercise_folder)


@dataclass(frozen=True, slots=True)
class Judged:
    results: list[TestResult]
    outcome: Outcome


class Judgements:
    """Judges programs side by side, each once; all that the chosen tests ask for begin at once."""

    def __init__(self, judge: Judge, pool: ThreadPoolExecutor) -> None:
        self._judge = judge
        self._pool = pool
        self._begun: dict[tuple[Path, str, Program], Future[Judged]] = {}

    def begin(self, folder: Path, language: str, program: Program) -> Future[Judged]:
        asked = (folder, language, program)
        if asked not in self._begun:
            self._begun[asked] = self._pool.submit(self._run, *asked)
        return self._begun[asked]

    def of(self, folder: Path, language: str, program: Program) -> Judged:
        return self.begin(folder, language, program).result()

    def _run(self, folder: Path, language: str, program: Program) -> Judged:
        exercise = definition_of(folder)
        submission = Submission(source_of(exercise, language, program).encode(), language=language)
        *events, outcome = self._judge.run(submission, Package.from_json(judge_package(exercise)))
        assert isinstance(outcome, Outcome)
        return Judged([event for event in events if isinstance(event, TestResult)], outcome)


def source_of(exercise: ExerciseDefinition, language: str, program: Program) -> str:
    sources = {"solution": exercise.solutions, "starter": exercise.starters}
    return sources[program][language] if program in sources else ""


def chosen(request: pytest.FixtureRequest) -> list[tuple[Path, str]]:
    """Return the exercises and languages that the tests of this run are about."""
    here = [item for item in request.session.items if item.path == request.path]
    parameters = [item.callspec.params for item in here if hasattr(item, "callspec")]
    return [(given["folder"], given["language"]) for given in parameters if "language" in given]


@pytest.fixture(scope="module")
def judgements(request: pytest.FixtureRequest) -> Iterator[Judgements]:
    with (
        Judge(boxes=WORKERS, allow_degraded=True) as judge,  # here it is about the exercises
        ThreadPoolExecutor(WORKERS) as pool,
    ):
        judge.wait_precompiled()
        judgements = Judgements(judge, pool)
        for folder, language in chosen(request):
            for program in PROGRAMS:
                judgements.begin(folder, language, program)
        yield judgements
        pool.shutdown(cancel_futures=True)


@in_each_language
def test_the_reference_solution_is_accepted(judgements: Judgements, folder: Path, language: str) -> None:
    judged = judgements.of(folder, language, "solution")
    assert judged.outcome.compile_output in {None, ""}
    assert {(result.verdict, result.message) for result in judged.results} == {(Verdict.ACCEPTED, "")}
    assert (judged.outcome.verdict, judged.outcome.passed) == (
        Verdict.ACCEPTED,
        len(definition_of(folder).tests),
    )


@in_each_language
def test_the_reference_solution_stays_below_a_quarter_of_the_limits(
    judgements: Judgements, folder: Path, language: str
) -> None:
    outcome, limits = judgements.of(folder, language, "solution").outcome, definition_of(folder).limits
    assert outcome.time_ms * 4 <= limits.time_ms
    assert outcome.memory_kb * 4 <= limits.memory_mb * 1024


@in_each_language
def test_the_starter_runs_and_is_not_accepted(judgements: Judgements, folder: Path, language: str) -> None:
    judged = judgements.of(folder, language, "starter")
    assert judged.outcome.verdict in {Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.PARTIAL}
    assert not all(result.verdict is Verdict.ACCEPTED for result in judged.results if result.visible)


@in_each_language
def test_an_empty_program_is_not_accepted(judgements: Judgements, folder: Path, language: str) -> None:
    assert judgements.of(folder, language, "nothing").outcome.verdict is not Verdict.ACCEPTED


@exercises
def test_there_are_enough_tests_some_to_see_and_some_hidden(folder: Path) -> None:
    tests = definition_of(folder).tests
    if definition_of(folder).type == "output_only":  # one answer, which is all there is to see
        assert len(tests) == 1
        return
    assert len(tests) >= LEAST_TESTS
    assert {test.visible for test in tests} == {True, False}
    assert all(test.title for test in tests)


@exercises
def test_there_are_two_or_three_hints(folder: Path) -> None:
    assert len(definition_of(folder).hints) in HINTS


@pytest.mark.parametrize(("course", "least"), [("python-from-zero", 40), ("cpp-first-steps", 15)])
def test_our_courses_have_their_exercises_no_two_alike(course: str, least: int) -> None:
    own = [definition_of(folder) for folder in FOLDERS if course in folder.parts]
    assert len(own) >= least
    assert len({exercise.title for exercise in own}) == len(own)
    assert len({exercise.statement for exercise in own}) == len(own)


def test_every_type_and_every_language_is_among_them() -> None:
    assert {definition_of(folder).type for folder in FOLDERS} == set(get_args(ExerciseType))
    assert {language for _, language in (param.values for param in OFFERED)} == set(LANGUAGES)
