"""What validators are tried on has arguments of its own."""

from pathlib import Path

import pytest

from codehub_judge import Judge
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.verify import Verifier
from judge.tests.formats.conftest import Changed

WITHIN = """
import sys
expected = float(open(sys.argv[2]).read())
sys.exit(42 if abs(float(sys.stdin.read()) - expected) <= float(sys.argv[4]) else 43)
"""
ARGUMENTS = "output_validator_args: ['0.1']\ninput_validator_args: [right]\n"
RESTS = {
    "sample": "",
    "secret/1-whole": "max_score: 4\n",
    "secret/2-parts": "max_score: 6\nscore_aggregation: sum\n",
}
NAMED = "import sys\nsys.exit(42 if sys.argv[1:] == ['right'] else 43)\n"


@pytest.fixture
def tried(changed: Changed) -> Path:
    """Return a package whose validators need their arguments."""
    files: dict[str, str | None] = {
        "output_validator/within.py": WITHIN,
        "input_validators/two.py": NAMED,
        "data/invalid_input/test_group.yaml": "input_validator_args: [right]\n",
        "data/invalid_input/three.yaml": "input_validator_args: [wrong]\n",
        "data/valid_output/test_group.yaml": "output_validator_args: ['0.5']\n",
        "data/invalid_output/far.yaml": "output_validator_args: ['0.0001']\n",
    }
    for folder, rest in RESTS.items():
        files[f"data/{folder}/test_group.yaml"] = f"{ARGUMENTS}{rest}"
    return changed("sums", files)


def wrong(judge: Judge, path: Path) -> list[tuple[str, str]]:
    """Return the validators that are not as they should be."""
    verifier = Verifier(judge, workers=2, told=lambda _what: None, progress=lambda _path, _done: None)
    return [
        (one.path, one.reason) for one in verifier.verify(read_problem(path), "x").validators if not one.ok
    ]


def test_they_get_their_arguments(judge: Judge, tried: Path) -> None:
    assert wrong(judge, tried) == []
    (tried / "data" / "invalid_input" / "three.yaml").unlink()
    (tried / "data" / "invalid_output" / "far.yaml").write_text("output_validator_args: ['1000']\n")
    reasons = " ".join(reason for _path, reason in wrong(judge, tried))
    assert "no input validator refuses it" in reasons
    assert "invalid_output/far: is accepted, and has to be refused" in reasons


def test_they_are_written(judge: Judge, tried: Path, tmp_path: Path) -> None:
    files = icpc_files(read_problem(tried))
    write_files(files, tmp_path / "written")
    assert icpc_files(read_problem(tmp_path / "written")) == files
    assert wrong(judge, tmp_path / "written") == []


def test_the_same_for_all_are_those_of_the_validator(tried: Path) -> None:
    for name in ("valid_output/test_group.yaml", "invalid_output/far.yaml"):
        (tried / "data" / name).write_text("output_validator_args: ['0.1']\n")
    problem = read_problem(tried)
    assert problem.package["checker"]["arguments"] == ["0.1"]
    assert {case.arguments for case in (*problem.trials.valid_outputs, *problem.trials.invalid_outputs)} == {
        ()
    }
