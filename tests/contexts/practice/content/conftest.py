"""Folders of good exercises, in which a test changes what it is about."""

import re
from pathlib import Path

import pytest

from tests.contexts.practice.content.folders import (
    FUNCTION_SETTINGS,
    FUNCTION_TESTS,
    INTERACTIVE_SETTINGS,
    INTERACTIVE_TESTS,
    OUTPUT_SETTINGS,
    OUTPUT_TESTS,
    SETTINGS,
    SQL_SETTINGS,
    SQL_TESTS,
    TESTS,
    UNIT_SETTINGS,
    UNIT_SOURCE,
    UNIT_TESTS,
    Write,
)


def _file_name(keyword: str) -> str:
    """`solution_py` → `solution.py`; a name that has its dot is one already."""
    return re.sub(r"_(yaml|md|py|cpp|js)$", r".\1", keyword)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a good folder with some files changed (None leaves one out)."""

    def write_folder(**files: str | bytes | None) -> Path:
        good = {
            "exercise.yaml": SETTINGS,
            "tests.yaml": TESTS,
            "statement.md": "Greet.\n",
            "starter.py": "name = input()\n",
            "solution.py": "print('Hello,', input())\n",
        }
        changed = {_file_name(name): content for name, content in files.items()}
        for name, content in (good | changed).items():
            if content is not None:
                (tmp_path / name).parent.mkdir(exist_ok=True)
                (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write_folder


@pytest.fixture
def write_unit(write: Write) -> Write:
    def write_folder(**files: str | bytes | None) -> Path:
        good = {"exercise_yaml": UNIT_SETTINGS, "tests_yaml": UNIT_TESTS, "test_solution_py": UNIT_SOURCE}
        return write(**(good | files))

    return write_folder


@pytest.fixture
def write_function(write: Write) -> Write:
    def write_folder(**files: str | bytes | None) -> Path:
        return write(**({"exercise_yaml": FUNCTION_SETTINGS, "tests_yaml": FUNCTION_TESTS} | files))

    return write_folder


@pytest.fixture
def write_interactive(write: Write) -> Write:
    def write_folder(*, interactor: str | None = "icpc", **files: str | bytes | None) -> Path:
        key = "" if interactor is None else f"interactor: {interactor}\n"
        good = {"exercise.yaml": INTERACTIVE_SETTINGS + key, "tests.yaml": INTERACTIVE_TESTS}
        return write(**({**good, "interactor.py": "print(1)\n"} | files))

    return write_folder


@pytest.fixture
def write_sql(write: Write) -> Write:
    return _in_one_language(write, "sql", SQL_SETTINGS, SQL_TESTS, ("select 1;\n", "select * from t;\n"))


@pytest.fixture
def write_output(write: Write) -> Write:
    return _in_one_language(write, "txt", OUTPUT_SETTINGS, OUTPUT_TESTS, ("?\n", "42\n"))


def _in_one_language(
    write: Write, extension: str, settings: str, tests: str, sources: tuple[str, str]
) -> Write:
    def write_folder(**files: str | bytes | None) -> Path:
        starter, solution = sources
        good = {f"starter.{extension}": starter, f"solution.{extension}": solution}
        good |= {"exercise.yaml": settings, "tests.yaml": tests}
        changed = {_file_name(name): content for name, content in files.items()}
        return write(**({**good, "starter.py": None, "solution.py": None} | changed))

    return write_folder
