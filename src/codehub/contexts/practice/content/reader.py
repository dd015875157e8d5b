"""One exercise folder → `ExerciseDefinition`, or every problem it has, each with its line."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from codehub.contexts.practice.content.author_programs import program_files, read_author_program
from codehub.contexts.practice.content.exercise_file import ExerciseFile, read_exercise_file
from codehub.contexts.practice.content.expressible import check_expressible
from codehub.contexts.practice.content.functions import check_functions
from codehub.contexts.practice.content.groups import settle_points
from codehub.contexts.practice.content.outputs import check_output
from codehub.contexts.practice.content.sources import (
    known_names,
    offered_languages,
    read_sources,
    read_unit_test_files,
)
from codehub.contexts.practice.content.tests_file import LocatedTest, TestFormat, read_tests
from codehub.contexts.practice.contracts import (
    Checker,
    ContentProblem,
    ExerciseDefinition,
    ExerciseFolderInvalid,
    Interactor,
)
from codehub.contexts.practice.languages import TEXT
from codehub.platform.content.files import Report, list_folder, read_text

MAX_STATEMENT_BYTES = 200_000
CHECKER = "checker"
INTERACTOR = "interactor"


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
    _check_files(path, settings, languages, report)
    form = TestFormat(settings.type, settings.function, settings.checker)
    tests = read_tests(path / "tests.yaml", form, report)
    if settings.function:
        check_expressible(path, languages, settings.function, tests, report)
    unit_tests = read_unit_test_files(path, languages, report) if settings.type == "unit_tests" else {}
    for file in unit_tests.values():
        check_functions(file.source, tests, path / file.name, path / "tests.yaml", report)
    solutions = read_sources(path, "solution", languages, report)
    if settings.type == "output_only":
        _check_output(path, solutions.get(TEXT.id), tests, report)
    return ExerciseDefinition(
        title=settings.title,
        type=settings.type,
        difficulty=settings.difficulty,
        statement=_statement(path / "statement.md", report),
        starters=read_sources(path, "starter", languages, report),
        solutions=solutions,
        tests=[test.case for test in tests],
        limits=settings.limits,
        checker=_checker(path, settings, report),
        interactor=_interactor(path, settings, report),
        passes=settings.passes,
        groups=settle_points(settings.groups, tests, path, report),
        libraries=settings.libraries,
        function=settings.function,
        unit_test_files=unit_tests,
        hints=settings.hints,
    )


def _checker(path: Path, settings: ExerciseFile, report: Report) -> Checker:
    if settings.checker.kind != "custom":
        return settings.checker
    return replace(settings.checker, program=read_author_program(path, CHECKER, report))


def _interactor(path: Path, settings: ExerciseFile, report: Report) -> Interactor | None:
    if settings.type != "interactive":
        return None
    program, called = read_author_program(path, INTERACTOR, report), settings.interactor
    if program is None or called is None:
        return None
    return Interactor(protocol=called.protocol, program=program, arguments=called.arguments)


def _check_output(path: Path, solution: str | None, tests: Sequence[LocatedTest], report: Report) -> None:
    if solution is not None and tests:
        names = [test.case.name for test in tests]
        check_output(solution, names, path / f"solution{TEXT.extension}", report)


def _statement(path: Path, report: Report) -> str:
    text = read_text(path, report, max_bytes=MAX_STATEMENT_BYTES) or ""
    if path.is_file() and not text.strip():
        report(path, 1, "is empty; say what to do")
    return text


def _check_files(path: Path, settings: ExerciseFile, languages: Collection[str], report: Report) -> None:
    known = {"exercise.yaml", "statement.md", "tests.yaml"} | known_names(languages, settings.type)
    if settings.checker.kind == "custom":
        known |= {CHECKER, *(file.name for file in program_files(path, CHECKER))}
    if settings.type == "interactive":
        known |= {INTERACTOR, *(file.name for file in program_files(path, INTERACTOR))}
    for entry in list_folder(path, report):
        if entry.name not in known:
            report(entry, 0, f"is no part of an exercise of type {settings.type}")
