"""Verifying: submissions, time limits and validators, on packages that are right and on ones that are not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codehub_judge import Judge
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.report import Report
from codehub_judge.formats.verifying.verify import Verifier
from judge.tests.formats.conftest import Changed

Verify = Callable[[Path], Report]


@pytest.fixture
def verify(judge: Judge) -> Verify:
    """Verify a package; nothing is printed."""
    verifier = Verifier(judge, workers=2, told=lambda _what: None, progress=lambda _path, _done: None)
    return lambda path: verifier.verify(read_problem(path), path.name)


def found(report: Report) -> dict[str, tuple[str, bool]]:
    return {
        checked.path: (checked.actual, checked.ok) for checked in (*report.submissions, *report.validators)
    }


@pytest.mark.parametrize("name", ["halves", "echo", "sums", "halve", "polygon", "exercism", "exercise"])
def test_packages_that_are_right(verify: Verify, packages: Path, name: str) -> None:
    report = verify(packages / name)
    assert report.ok, report


def test_a_legacy_package(verify: Verify, packages: Path) -> None:
    report = verify(packages / "nearest")
    assert report.ok, report
    assert found(report) == {
        "input_validators/grammar.ctd": ("skipped", True),
        "input_validators/one_number.py": ("accepted", True),
        "output_validators/square": ("accepted", True),
        "submissions/accepted/root.py": ("accepted", True),
        "submissions/accepted/root.cpp": ("accepted", True),
        "submissions/accepted/root.kt": ("skipped", True),
        "submissions/accepted/old_py2.py": ("skipped", True),
        "submissions/run_time_error/crash.py": ("runtime_error", True),
        "submissions/time_limit_exceeded/loop.cpp": ("time_limit", True),
        "submissions/wrong_answer/floor.py": ("wrong_answer", True),
        "submissions/wrong_answer/tagged.py": ("runtime_error", True),
    }
    assert report.time_limit_ms == 1000  # of the fastest language, rounded up to a second


def test_points(verify: Verify, packages: Path) -> None:
    points = {checked.path: checked.points for checked in verify(packages / "echo").submissions}
    assert points == {
        "submissions/accepted/echo.py": 10,
        "submissions/partially_accepted/first.py": 4,
        "submissions/wrong_answer/none.py": 0,
    }


def test_a_submission_that_is_not_what_it_should_be(verify: Verify, changed: Changed) -> None:
    report = verify(changed("halve", {"submissions/accepted/wrong.py": "print(7)\n"}))
    [wrong] = [checked for checked in report.submissions if not checked.ok]
    assert (wrong.path, wrong.expected, wrong.actual) == (
        "submissions/accepted/wrong.py",
        ("accepted",),
        "wrong_answer",
    )
    assert wrong.reason == "sample/s: Line 1: expected '1.5', got '7'."
    assert not report.ok


def test_a_rule_that_is_broken(verify: Verify, changed: Changed) -> None:
    rules = "mixed/whole.py:\n  score: 10\nmixed/stop.py:\n  permitted: [AC]\n"
    report = verify(changed("sums", {"submissions/submissions.yaml": rules}))
    reasons = {checked.path: checked.reason for checked in report.submissions if not checked.ok}
    assert reasons["submissions/mixed/whole.py"] == "it scores 4.0, not 10"
    assert "runtime error is not permitted" in reasons["submissions/mixed/stop.py"]


def test_an_input_that_is_refused(verify: Verify, changed: Changed) -> None:
    report = verify(changed("nearest", {"data/secret/01.in": "0\n"}))
    assert found(report)["input_validators/one_number.py"] == ("wrong_answer", False)
    [reason] = [checked.reason for checked in report.validators if not checked.ok and checked.kind == "input"]
    assert reason == "secret/01: refused with exit code 43"


def test_an_answer_that_is_refused(verify: Verify, changed: Changed) -> None:
    report = verify(changed("nearest", {"data/secret/01.ans": "40\n"}))
    assert found(report)["output_validators/square"] == ("wrong_answer", False)


def test_what_validators_are_tried_on(verify: Verify, changed: Changed) -> None:
    files = {"data/invalid_input/three.in": "1 2\n", "data/valid_output/near.out": "9\n"}
    report = verify(changed("sums", files))
    reasons = " ".join(checked.reason for checked in report.validators if not checked.ok)
    assert "no input validator refuses it" in reasons
    assert "valid_output/near: is refused, and has to be accepted" in reasons


def test_a_checker_that_does_not_compile(verify: Verify, changed: Changed) -> None:
    report = verify(changed("nearest", {"output_validators/square/near.cpp": "int;nonsense\n"}))
    assert not report.ok
    assert "does not compile" in " ".join(checked.reason for checked in report.validators)


def test_no_accepted_submission_that_can_be_judged(verify: Verify, changed: Changed) -> None:
    files = {"submissions/accepted/halve.py": None, "submissions/accepted/halve.kt": "fun main() {}\n"}
    report = verify(changed("halve", files))
    assert report.errors == ["submissions/accepted: none of them can be judged here"]


@pytest.mark.parametrize("name", ["polygon", "exercise"])
def test_what_is_converted_verifies(verify: Verify, packages: Path, tmp_path: Path, name: str) -> None:
    """The checker of testlib's protocol, too, which the package has as an output validator then."""
    write_files(icpc_files(read_problem(packages / name)), tmp_path / name)
    report = verify(tmp_path / name)
    assert report.ok, report
