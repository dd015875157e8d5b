"""Limits of compilers and validators, as packages ask for them."""

from pathlib import Path

import pytest

from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from judge.tests.formats.conftest import Changed

ASKED = (
    "limits: {compilation_time: 20, compilation_memory: 700, validation_time: 30, validation_output: 16}\n"
)


def test_what_a_package_asks_for(changed: Changed, tmp_path: Path) -> None:
    problem = read_problem(changed("halve", {"problem.yaml": f"name: Halve\n{ASKED}"}))
    assert problem.package["compilation"] == {"time_ms": 20_000, "memory_mb": 700}
    assert problem.package["validation"] == {"time_ms": 30_000, "output_kb": 16 << 10}
    assert problem.notes == ()
    write_files(icpc_files(problem), tmp_path / "written")
    written = read_problem(tmp_path / "written").package
    assert (written["compilation"], written["validation"]) == (
        problem.package["compilation"],
        problem.package["validation"],
    )


def test_older_versions_get_the_most_that_there_is(changed: Changed) -> None:
    asked = "name: Halve\nlimits: {compilation_time: 120.5, validation_memory: 4096}\n"
    problem = read_problem(changed("halve", {"problem.yaml": asked}))
    assert problem.judged_by().compilation
    assert problem.package["compilation"] == {"time_ms": 60_000}
    assert problem.notes == (
        "limits.compilation_time asks for 120.5 s, and this judge has at most 60 s, which it gets",
        "limits.validation_memory asks for 4096 MiB, and this judge has at most 2048 MiB, which it gets",
    )


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ("compilation_time: 61", "limits.compilation_time asks for 61 s, and this judge has at most 60 s$"),
        (
            "validation_output: 65",
            "limits.validation_output asks for 65 MiB, and this judge has at most 64 MiB$",
        ),
        ("validation_time: 1.5", "limits.validation_time must be a whole number"),
    ],
)
def test_2025_09_refuses_what_there_is_not(changed: Changed, packages: Path, limits: str, told: str) -> None:
    text = (packages / "sums" / "problem.yaml").read_text().replace("  memory: 128", f"  {limits}")
    with pytest.raises(FormatInvalid, match=told):
        read_problem(changed("sums", {"problem.yaml": text}))
