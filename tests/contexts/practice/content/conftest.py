"""Folders of good exercises, in which a test changes what it is about."""

import re
from pathlib import Path

import pytest

from tests.contexts.practice.content.folders import (
    FUNCTION_SETTINGS,
    FUNCTION_TESTS,
    SETTINGS,
    TESTS,
    UNIT_SETTINGS,
    UNIT_SOURCE,
    UNIT_TESTS,
    Write,
)


def _file_name(keyword: str) -> str:
    """`solution_py` → `solution.py`."""
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
