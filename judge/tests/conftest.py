"""One judge for the whole run: making boxes is what costs time."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Package, Submission, TestResult, Verdict
from judge.tests.processes import inside_boxes
from judge.tests.programs import A_PLUS_B, Judgement, RunProgram, package


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """The judge that all tests share, with two boxes ready."""
    with Judge(boxes=2, allow_degraded=True, parallel=1) as judge:
        yield judge


@pytest.fixture
def run_program(judge: Judge) -> RunProgram:
    """Run a program to its end and return (results, outcome)."""

    def run(source: str | bytes, against: Package | None = None, **submission: Any) -> Judgement:
        data = source.encode() if isinstance(source, str) else source
        *events, outcome = judge.run(Submission(data, **submission), against or package())
        assert isinstance(outcome, Outcome)
        return [event for event in events if isinstance(event, TestResult)], outcome

    return run


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Path]:
    """A file of the host that every user may write, beside a process of it; both must survive a test."""
    witness = tmp_path / "witness"
    witness.write_text("unharmed")
    for path in (tmp_path, witness):
        path.chmod(0o777)
    with subprocess.Popen(["/bin/sleep", "600"]) as process:
        yield witness
        assert process.poll() is None
        process.kill()
    assert witness.read_text() == "unharmed"
    assert list(tmp_path.iterdir()) == [witness]
    assert inside_boxes(os.getpid()) == set()


@pytest.fixture
def attack(run_program: RunProgram, host: Path) -> Iterator[RunProgram]:
    """Run programs; afterwards a right program must still be judged right, and the host be unharmed."""
    yield run_program
    _results, outcome = run_program(A_PLUS_B)
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 3)
