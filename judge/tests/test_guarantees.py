"""What packages ask for beside the usual: time and memory of compilers, checkers and interactors."""

from typing import Any

import pytest

from codehub_judge import PackageInvalid, Verdict
from codehub_judge.guarantees import VALIDATION
from judge.tests.programs import RunProgram, package
from judge.tests.programs_of_authors import checked, interactive

ONE = [{"index": 1, "name": "one", "visible": True, "stdin": "1 2\n", "expected": "3\n"}]
SLOW_CHECKER = "while True: pass"
LARGE_CHECKER = "x = bytearray(400 << 20)\nraise SystemExit(0)"
# The compiler counts to itself for more than a second.
SLOW_CPP = "constexpr int f(int n) { int s = 0; for (int i = 0; i < n; i++) s += i % 3; return s; }\n"
SLOW_CPP += "".join(f"static_assert(f(30000 + {i}) > 0);\n" for i in range(400)) + "int main() {}\n"


def test_a_checker_has_the_time_that_the_package_asks_for(run_program: RunProgram) -> None:
    against = checked("testlib", SLOW_CHECKER, validation={"time_ms": 100}, tests=ONE)
    results, _outcome = run_program("print(3)", against)
    assert results[0].verdict is Verdict.JUDGE_ERROR
    assert results[0].fault.startswith("The checker used more than 100 ms of processor time")


@pytest.mark.parametrize(("memory_mb", "verdict"), [(32, Verdict.JUDGE_ERROR), (512, Verdict.ACCEPTED)])
def test_a_checker_has_the_memory(run_program: RunProgram, memory_mb: int, verdict: Verdict) -> None:
    against = checked("testlib", LARGE_CHECKER, validation={"memory_mb": memory_mb}, tests=ONE)
    results, _outcome = run_program("print(3)", against)
    assert results[0].verdict is verdict


def test_an_interactor_has_them_too(run_program: RunProgram) -> None:
    against = interactive("testlib", SLOW_CHECKER, validation={"time_ms": 100}, tests=ONE)
    results, _outcome = run_program("input()", against)
    assert results[0].fault.startswith("The interactor used more than 100 ms of processor time")


def test_a_compiler_has_the_time(run_program: RunProgram) -> None:
    _results, outcome = run_program(SLOW_CPP, package(compilation={"time_ms": 100}), language="cpp")
    assert (outcome.verdict, outcome.message) == (
        Verdict.COMPILE_ERROR,
        "The program takes too long to compile.",
    )


def test_what_is_not_said_is_as_usual() -> None:
    validation = package(validation={"time_ms": 20_000}).validation
    assert validation
    assert (validation.time_ms, validation.wall_ms) == (20_000, 60_000)
    assert (validation.memory_mb, validation.output_kb) == (VALIDATION.memory_mb, VALIDATION.output_kb)
    assert (package().compilation, package().validation) == (None, None)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            {"compilation": {"time_ms": 60_001}},
            "time_ms of the compilation must be a whole number from 1 to 60000",
        ),
        (
            {"validation": {"memory_mb": 0}},
            "memory_mb of the validation must be a whole number from 1 to 2048",
        ),
        ({"validation": {"memory_mb": True}}, "memory_mb of the validation must be"),
        ({"compilation": {"output_kb": 1}}, "'output_kb' is no limit of the compilation"),
    ],
)
def test_more_than_there_is(asked: dict[str, Any], told: str) -> None:
    with pytest.raises(PackageInvalid, match=told):
        package(**asked)
