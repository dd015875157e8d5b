"""Packages that are written: the same each time, read back equal, and true to what they came from."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from codehub_judge.formats.codehub.writer import exercise_files
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.reading import read_problem

CONVERTIBLE = ("nearest", "halves", "echo", "sums", "halve", "polygon", "exercise")


def cases(problem: Problem) -> list[tuple[str, str]]:
    return sorted(
        (test["stdin"], test["expected"]) for test in problem.package["tests"] if not test["visible"]
    )


@pytest.mark.parametrize("name", CONVERTIBLE)
def test_an_icpc_package_is_read_back_equal(packages: Path, tmp_path: Path, name: str) -> None:
    origin = read_problem(packages / name)
    files = icpc_files(origin)
    write_files(files, tmp_path / "one")
    once = read_problem(tmp_path / "one")
    again = icpc_files(once)
    assert again == files
    write_files(again, tmp_path / "two.zip")
    assert replace(read_problem(tmp_path / "two.zip"), name="one") == once
    assert (once.format, once.title) == ("icpc 2025-09", origin.title)
    assert once.package["limits"]["time_ms"] == origin.package["limits"]["time_ms"]
    assert set(cases(origin)) <= set(cases(once))


def test_points_and_groups_are_kept(packages: Path, tmp_path: Path) -> None:
    for name in ("echo", "sums"):
        origin = read_problem(packages / name)
        write_files(icpc_files(origin), tmp_path / name)
        assert read_problem(tmp_path / name).package["groups"] == origin.package["groups"]


def test_groups_of_polygon(packages: Path, tmp_path: Path) -> None:
    write_files(icpc_files(read_problem(packages / "polygon")), tmp_path / "polygon")
    groups = read_problem(tmp_path / "polygon").package["groups"]
    assert [(group["name"], group["points"]) for group in groups] == [
        ("secret/01-0", 0.0),
        ("secret/02-1", 40.0),
        ("secret/03-2", 60.0),
    ]
    assert groups[2]["requires"] == ["secret/02-1"]


def test_an_archive_has_the_same_bytes_each_time(packages: Path, tmp_path: Path) -> None:
    files = icpc_files(read_problem(packages / "sums"))
    (tmp_path / "other").mkdir()
    write_files(files, tmp_path / "sums.zip")
    write_files(dict(reversed(files.items())), tmp_path / "other" / "sums.zip")
    assert (tmp_path / "sums.zip").read_bytes() == (tmp_path / "other" / "sums.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "sums.zip") as archive:
        assert all(name.startswith("sums/") for name in archive.namelist())


@pytest.mark.parametrize("name", ["nearest", "halves", "polygon", "exercise", "exercism", "sums"])
def test_an_exercise_of_ours(packages: Path, tmp_path: Path, name: str) -> None:
    origin = read_problem(packages / name)
    write_files(exercise_files(origin), tmp_path / name)
    written = read_problem(tmp_path / name)
    assert written.package["type"] == origin.package["type"]
    assert len(written.package["tests"]) == len(origin.package["tests"])
    assert any(test["visible"] for test in written.package["tests"])
    assert (
        "checker" not in origin.package
        or written.package["checker"].get("kind") == origin.package["checker"]["kind"]
    )
    assert written.judged_by().tests


def with_arguments(problem: Problem, *given: list[str], **limits: int) -> Problem:
    """A problem whose tests have arguments of their own for its checker, and other limits."""
    tests = [
        {**test, "checker_arguments": words}
        for test, words in zip(problem.package["tests"], given, strict=True)
    ]
    more = {**problem.package["limits"], **limits}
    return replace(problem, package={**problem.package, "tests": tests, "limits": more})


def test_an_exercise_of_ours_keeps_arguments_of_tests_and_limits(packages: Path, tmp_path: Path) -> None:
    origin = with_arguments(
        read_problem(packages / "nearest"), ["-v"], [], ["0.5", "two words"], wall_ms=9000
    )
    assert origin.package["limits"]["output_kb"] == 8192
    write_files(exercise_files(origin), tmp_path / "nearest")
    written = read_problem(tmp_path / "nearest").judged_by()
    assert [test.checker_arguments for test in written.tests] == [("-v",), (), ("0.5", "two words")]
    assert (written.limits.wall_ms, written.limits.output_kb) == (9000, 8192)
    assert written.checker.program is not None
    assert written.checker.program.arguments == ("tolerance", "2")


def test_an_icpc_package_keeps_arguments_of_tests_behind_those_of_all(packages: Path, tmp_path: Path) -> None:
    origin = with_arguments(read_problem(packages / "nearest"), ["-v"], [], ["-q"])
    write_files(icpc_files(origin), tmp_path / "nearest")
    written = read_problem(tmp_path / "nearest").judged_by()
    assert written.checker.program is not None
    same = written.checker.program.arguments
    assert [(*same, *test.checker_arguments) for test in written.tests] == [
        ("tolerance", "2", "-v"),
        ("tolerance", "2"),
        ("tolerance", "2", "-q"),
    ]


@pytest.mark.parametrize(
    ("words", "limits", "said"),
    [
        ([""], {}, "the test secret/01 has other arguments than an exercise may have"),
        ([" a"], {}, "the test secret/01 has other arguments"),
        (["x" * 301], {}, "the test secret/01 has other arguments"),
        (["x"] * 21, {}, "the test secret/01 has other arguments"),
        ([], {"wall_ms": 120_001}, "wall_ms of 120001 ms is more than an exercise may have, 120000 ms"),
        ([], {"output_kb": 65_537}, "output_kb of 65537 kB is more than an exercise may have, 65536 kB"),
    ],
)
def test_what_an_exercise_of_ours_can_not_say(
    packages: Path, words: list[str], limits: dict[str, int], said: str
) -> None:
    with pytest.raises(FormatInvalid, match=said):
        exercise_files(with_arguments(read_problem(packages / "nearest"), [], words, [], **limits))


def test_what_has_no_counterpart_is_said(packages: Path) -> None:
    with pytest.raises(FormatInvalid, match="exercises of type unit_tests can't be ICPC packages"):
        icpc_files(read_problem(packages / "exercism"))


def test_nothing_is_overwritten(packages: Path, tmp_path: Path) -> None:
    files = icpc_files(read_problem(packages / "halve"))
    for target in (tmp_path / "there", tmp_path / "there.zip"):
        write_files(files, target)
        with pytest.raises(FormatInvalid, match="is there already"):
            write_files(files, target)


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x", "a//x", "./x", "x\0y", ""])
@pytest.mark.parametrize("target", ["folder", "archive.zip"])
def test_nothing_is_written_outside_of_the_target(tmp_path: Path, name: str, target: str) -> None:
    with pytest.raises(FormatInvalid, match="no plain path"):
        write_files({"fine": b"", name: b"x"}, tmp_path / target)
    assert list(tmp_path.iterdir()) == []
