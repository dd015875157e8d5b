"""Exercises are read by the import of courses and by the judge alone: both have to see the same."""

from pathlib import Path
from typing import Any

import pytest

from codehub.contexts.practice.api import read_exercise_folder
from codehub.contexts.practice.packages import judge_package
from codehub_judge import Package
from codehub_judge.formats.codehub.writer import exercise_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem

CONTENT = Path(__file__).parents[2] / "content" / "courses"
exercises = pytest.mark.parametrize(
    "folder", sorted(path.parent for path in CONTENT.rglob("exercise.yaml")), ids=lambda folder: folder.name
)


def package_of(data: Any) -> Package:
    return Package.from_json({**data, "hash": "any"})


@exercises
def test_the_import_and_the_judge_read_the_same(folder: Path) -> None:
    imported = package_of(judge_package(read_exercise_folder(folder)))
    assert package_of(read_problem(folder).package) == imported


@exercises
def test_an_exercise_that_the_judge_wrote_is_imported_as_it_was(folder: Path, tmp_path: Path) -> None:
    write_files(exercise_files(read_problem(folder)), tmp_path / "written")
    written, origin = read_exercise_folder(tmp_path / "written"), read_exercise_folder(folder)
    assert package_of(judge_package(written)) == package_of(judge_package(origin))
    assert written.solutions == origin.solutions


SETTINGS = """\
title: Roots
type: stdin_stdout
difficulty: easy
limits: {time_ms: 1000, memory_mb: 64, wall_ms: 1500, output_kb: 4}
checker: {kind: custom, protocol: icpc, arguments: [tolerance]}
"""
TESTS = """\
- {name: four, visible: true, stdin: "4", expected: "2"}
- {name: two, visible: false, stdin: "2", expected: "1.41", checker_arguments: ["0.01", -v]}
"""


def test_what_no_exercise_here_uses_is_read_and_written_alike(tmp_path: Path) -> None:
    folder = tmp_path / "roots"
    folder.mkdir()
    sources = {"checker.py": "exit(42)\n", "solution.py": "print(2)\n", "starter.py": "print()\n"}
    files = {"exercise.yaml": SETTINGS, "tests.yaml": TESTS, "statement.md": "Take the root.\n", **sources}
    for name, text in files.items():
        (folder / name).write_text(text)
    imported = package_of(judge_package(read_exercise_folder(folder)))
    assert [test.checker_arguments for test in imported.tests] == [(), ("0.01", "-v")]
    assert (imported.limits.wall_ms, imported.limits.output_kb) == (1500, 4)
    assert package_of(read_problem(folder).package) == imported
    write_files(exercise_files(read_problem(folder)), tmp_path / "written")
    assert package_of(judge_package(read_exercise_folder(tmp_path / "written"))) == imported
