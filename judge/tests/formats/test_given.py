"""Arguments and files that ICPC packages give to programs."""

from pathlib import Path

import pytest

from codehub_judge import Judge
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.verify import Verifier
from judge.tests.formats.conftest import Changed

ADDING = """
import sys
print(sum(map(float, input().split())) + int(sys.argv[1]) + int(open("more.txt").read()))
"""
VALIDATING = """
import os, sys
sys.exit(42 if sys.argv[1:] == ["own", "5"] and os.path.exists("more.txt") else 43)
"""


@pytest.fixture
def given(changed: Changed) -> Path:
    """Return a package whose programs add an argument and what is in a file."""
    cases = [
        f"data/{path}"
        for path in (
            "sample/1",
            "secret/1-whole/1",
            "secret/1-whole/2",
            "secret/2-parts/1",
            "secret/2-parts/2",
        )
    ]
    words = "args: ['5']\ninput_validator_args: [own]\noutput_validator_args: [float_tolerance, '1e-3']\n"
    files: dict[str, str | None] = {f"{case}.files/more.txt": "7\n" for case in cases}
    files |= {f"{case}.yaml": words for case in cases}
    files |= dict.fromkeys(
        (
            "data/invalid_input/three.in",
            "submissions/mixed/whole.py",
            "submissions/mixed/stop.py",
            "submissions/submissions.yaml",
        )
    )
    files |= {"submissions/accepted/sums.py": ADDING, "input_validators/two.py": VALIDATING}
    path = changed("sums", files)
    for case in cases:
        answer = path / f"{case}.ans"
        answer.write_text(f"{float(answer.read_text()) + 12}\n")
    return path


def test_they_are_read(given: Path) -> None:
    tests = read_problem(given).package["tests"]
    assert [test["program_arguments"] for test in tests] == [["5"]] * 5
    assert [test["files"] for test in tests] == [{"more.txt": "7\n"}] * 5


def test_programs_and_validators_get_them(judge: Judge, given: Path) -> None:
    verifier = Verifier(judge, workers=2, told=lambda _what: None, progress=lambda _path, _done: None)
    report = verifier.verify(read_problem(given), given.name)
    assert report.ok, report


def test_they_are_written(given: Path, tmp_path: Path) -> None:
    files = icpc_files(read_problem(given))
    assert files["data/sample/1.files/more.txt"] == b"7\n"
    write_files(files, tmp_path / "written")
    assert icpc_files(read_problem(tmp_path / "written")) == files


def test_files_without_a_test(changed: Changed) -> None:
    with pytest.raises(FormatInvalid, match=r"data/sample/2.files: belongs to no test: there is no 2.in"):
        read_problem(changed("sums", {"data/sample/2.files/a": ""}))


def test_older_versions_have_none(changed: Changed) -> None:
    with pytest.raises(FormatInvalid, match=r"data/sample/s.files: has no place among tests"):
        read_problem(changed("halve", {"data/sample/s.files/a": ""}))
