"""One exercise folder → `ExerciseDefinition`, or every problem it has, each with its line."""

from collections.abc import Collection
from pathlib import Path

from codehub.contexts.practice.content.exercise_file import read_exercise_file
from codehub.contexts.practice.content.functions import check_functions
from codehub.contexts.practice.content.sources import (
    known_names,
    offered_languages,
    read_sources,
    read_unit_test_files,
)
from codehub.contexts.practice.content.tests_file import read_tests
from codehub.contexts.practice.contracts import ContentProblem, ExerciseDefinition, ExerciseFolderInvalid
from codehub.platform.content.files import Report, list_folder, read_text

MAX_STATEMENT_BYTES = 200_000


def read_exercise_folder(path: Path) -> ExerciseDefinition:
    """Read an exercise as `docs/guides/author.md` describes it; nothing in the folder is run or followed.

    Raises ExerciseFolderInvalid with all problems at once.
    """
    problems: list[ContentProblem] = []

    def report(where: Path, line: int, message: str) -> None:
        problems.append(ContentProblem(path=where, line=line, message=message))

    definition = _read(path, report)
    if problems:
        raise ExerciseFolderInvalid(problems)
    return definition


def _read(path: Path, report: Report) -> ExerciseDefinition:
    settings = read_exercise_file(path / "exercise.yaml", report)
    languages = offered_languages(path, settings.type, report)
    _check_files(path, settings.type, languages, report)
    tests = read_tests(path / "tests.yaml", settings.type, settings.function, report)
    unit_tests = read_unit_test_files(path, languages, report) if settings.type == "unit_tests" else {}
    for file in unit_tests.values():
        check_functions(file.source, tests, path / file.name, path / "tests.yaml", report)
    return ExerciseDefinition(
        title=settings.title,
        type=settings.type,
        difficulty=settings.difficulty,
        statement=_statement(path / "statement.md", report),
        starters=read_sources(path, "starter", languages, report),
        solutions=read_sources(path, "solution", languages, report),
        tests=[test.case for test in tests],
        limits=settings.limits,
        checker=settings.checker,
        function=settings.function,
        unit_test_files=unit_tests,
        hints=settings.hints,
    )


def _statement(path: Path, report: Report) -> str:
    text = read_text(path, report, max_bytes=MAX_STATEMENT_BYTES) or ""
    if path.is_file() and not text.strip():
        report(path, 1, "is empty; say what to do")
    return text


def _check_files(path: Path, kind: str, languages: Collection[str], report: Report) -> None:
    known = {"exercise.yaml", "statement.md", "tests.yaml"} | known_names(languages, kind)
    for entry in list_folder(path, report):
        if entry.name not in known:
            report(entry, 0, f"is no part of an exercise of type {kind}")
