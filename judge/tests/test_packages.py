"""A judge package that is no good says what is wrong with it."""

from typing import Any

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.programs import RunProgram, package, unit_package


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": "riddle"}, "type 'riddle' is not known"),
        ({"type": "unit_tests"}, "needs unit_test_files"),
        ({"checker": {"kind": "guess"}}, "checker 'guess' is not known; there are exact, tokens"),
        ({"limits": {"time_ms": 0, "memory_mb": 64}}, "limits must be positive"),
        ({"limits": {"time_ms": 1000}}, "memory_mb"),
        ({"tests": [{"index": 1}]}, "name"),
        ({"tests": None}, "TypeError"),
    ],
)
def test_an_invalid_package(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(PackageInvalid, match=message):
        package(**changes)


def test_unit_tests_that_python_cannot_read(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="cannot be read"):
        run_program("", unit_package("def test_a(:\n    pass\n"))


def test_without_a_wall_limit_a_busy_host_is_allowed_for() -> None:
    limits = package(limits={"time_ms": 2000, "memory_mb": 64}).limits
    assert (limits.wall_ms, limits.output_kb) == (7000, 1024)


def test_a_package_from_when_there_was_only_python_still_judges(run_program: RunProgram) -> None:
    file = {"name": "test_solution.py", "source": "def test_a():\n    assert True\n"}
    old = unit_package(file["source"], unit_test_files=None, unit_test_file=file)
    (result,), _outcome = run_program("", old)
    assert (result.name, result.verdict) == ("test_a", Verdict.ACCEPTED)
