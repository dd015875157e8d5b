"""One judge for the whole run: making boxes is what costs time."""

from collections.abc import Iterator
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Package, Submission, TestResult
from judge.tests.programs import Judgement, RunProgram, package


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """The judge that all tests share, with two boxes ready."""
    with Judge(boxes=2) as judge:
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
