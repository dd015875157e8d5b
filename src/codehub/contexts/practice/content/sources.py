"""Starters, reference solutions and unit test files: the same languages in each."""

from collections.abc import Collection
from pathlib import Path

from codehub.contexts.practice.contracts import UnitTestFile
from codehub.contexts.practice.languages import LANGUAGES, languages_of
from codehub.contexts.practice.source import MAX_SOURCE_KB
from codehub.platform.content.files import Report, read_text

UNIT_TESTS = "test_solution"
_EXAMPLES = ("python", "cpp", "sql", "text")


def offered_languages(path: Path, kind: str, report: Report) -> list[str]:
    """Return the ids of the languages that have a starter or a solution; reports when there is none."""
    possible = list(languages_of(kind).values())
    offered = [
        language.id
        for language in possible
        if any(is_there(path / f"{stem}{language.extension}") for stem in ("starter", "solution"))
    ]
    if not offered and path.is_dir():
        for stem in ("starter", "solution"):
            names = [f"{stem}{language.extension}" for language in possible if language.id in _EXAMPLES]
            report(path, 0, f"has no {stem}, as {' or '.join(names)}")
    return offered


def read_sources(path: Path, stem: str, languages: Collection[str], report: Report) -> dict[str, str]:
    """Return source by language id; reports a language that is missing here and not elsewhere."""
    sources: dict[str, str] = {}
    for language in languages:
        file = path / f"{stem}{LANGUAGES[language].extension}"
        source = read_text(file, report, max_bytes=MAX_SOURCE_KB * 1024)
        if source is not None:
            sources[language] = source
    return sources


def read_unit_test_files(path: Path, languages: Collection[str], report: Report) -> dict[str, UnitTestFile]:
    """Return the author's test file by language id; every language that is offered needs one."""
    files: dict[str, UnitTestFile] = {}
    for language in languages:
        file = path / f"{UNIT_TESTS}{LANGUAGES[language].extension}"
        source = read_text(file, report)
        if source is not None:
            files[language] = UnitTestFile(name=file.name, source=source)
    return files


def known_names(languages: Collection[str], kind: str) -> set[str]:
    """Return the names of the source files that belong to an exercise."""
    stems = ["starter", "solution", *([UNIT_TESTS] if kind == "unit_tests" else [])]
    return {f"{stem}{LANGUAGES[language].extension}" for stem in stems for language in languages}


def is_there(path: Path) -> bool:
    """Say whether there is something of that name, be it a broken link."""
    return path.is_symlink() or path.exists()
