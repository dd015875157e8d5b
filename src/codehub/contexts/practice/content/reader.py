"""One exercise folder → `ExerciseDefinition`, or every problem it has, each with its line."""

from pathlib import Path
from typing import cast, get_args

from codehub.contexts.practice.content.functions import check_functions
from codehub.contexts.practice.content.tests_file import MAX_TITLE, read_tests
from codehub.contexts.practice.contracts import (
    CheckerKind,
    ContentProblem,
    Difficulty,
    ExerciseDefinition,
    ExerciseFolderInvalid,
    ExerciseType,
    Limits,
    UnitTestFile,
)
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.source import MAX_SOURCE_KB
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report, list_folder, read_text
from codehub.platform.content.yaml import read_yaml

UNIT_TESTS = "test_solution.py"
MAX_STATEMENT_BYTES = 200_000
TYPES = get_args(ExerciseType)
DIFFICULTIES = get_args(Difficulty)
CHECKERS = get_args(CheckerKind)


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
    settings = path / "exercise.yaml"
    fields = Fields(read_yaml(settings, report), settings, report)
    title = fields.text("title", max_length=MAX_TITLE)
    type = cast(ExerciseType, fields.choice("type", TYPES, default=TYPES[0]))
    difficulty = fields.choice("difficulty", DIFFICULTIES, default=DIFFICULTIES[0])
    limits = _limits(fields, report)
    # unit tests are their own checkers
    checker = fields.choice("checker", CHECKERS, required=False, default="tokens") if type == "stdin_stdout" else "tokens"
    fields.finish()
    _check_files(path, type, report)
    tests = read_tests(path / "tests.yaml", type, report)
    unit_test_file = _unit_test_file(path / UNIT_TESTS, report) if type == "unit_tests" else None
    if unit_test_file is not None:
        check_functions(unit_test_file.source, tests, path / UNIT_TESTS, path / "tests.yaml", report)
    return ExerciseDefinition(
        title=title,
        type=type,
        difficulty=cast(Difficulty, difficulty),
        statement=_statement(path / "statement.md", report),
        starters=_sources(path, "starter", report),
        solutions=_sources(path, "solution", report),
        tests=[test.case for test in tests],
        limits=limits,
        checker=cast(CheckerKind, checker),
        unit_test_file=unit_test_file,
    )


def _limits(fields: Fields, report: Report) -> Limits:
    node = fields.take("limits", required=False)
    if node is None:
        return Limits()
    limits = Fields(node, fields.path, report, what="limits")
    default = Limits()
    read = Limits(
        time_ms=limits.integer("time_ms", least=100, most=20_000, required=False, default=default.time_ms),
        memory_mb=limits.integer("memory_mb", least=16, most=1024, required=False, default=default.memory_mb),
    )
    limits.finish()
    return read


def _statement(path: Path, report: Report) -> str:
    text = read_text(path, report, max_bytes=MAX_STATEMENT_BYTES) or ""
    if path.is_file() and not text.strip():
        report(path, 1, "is empty; say what to do")
    return text


def _unit_test_file(path: Path, report: Report) -> UnitTestFile | None:
    source = read_text(path, report)
    return None if source is None else UnitTestFile(name=path.name, source=source)


def _sources(path: Path, stem: str, report: Report) -> dict[str, str]:
    """Return source by language id of the starters or solutions; the first language is required."""
    sources: dict[str, str] = {}
    for number, language in enumerate(LANGUAGES.values()):
        file = path / f"{stem}{language.extension}"
        if number > 0 and not file.is_file():
            continue
        source = read_text(file, report, max_bytes=MAX_SOURCE_KB * 1024)
        if source is not None:
            sources[language.id] = source
    return sources


def _check_files(path: Path, type: str, report: Report) -> None:
    known = {"exercise.yaml", "statement.md", "tests.yaml"}
    known |= {f"{stem}{language.extension}" for stem in ("starter", "solution") for language in LANGUAGES.values()}
    if type == "unit_tests":
        known.add(UNIT_TESTS)
    for entry in list_folder(path, report):
        if entry.name not in known:
            report(entry, 0, f"is no part of an exercise of type {type}")
