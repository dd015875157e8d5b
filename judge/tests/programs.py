"""Programs and packages that the tests share."""

from collections.abc import Callable
from typing import Any

from codehub_judge import Outcome, Package, TestResult

PLUS = [(1, 2), (20, 22), (-5, 5)]
A_PLUS_B = "a, b = map(int, input().split())\nprint(a + b)\n"


def package(**changes: Any) -> Package:
    """Return the package of A+B with one visible and two hidden tests, with changes."""
    tests = [
        {"index": i, "name": f"plus-{i}", "visible": i == 1, "stdin": f"{a} {b}\n", "expected": f"{a + b}\n"}
        for i, (a, b) in enumerate(PLUS, 1)
    ]
    data: dict[str, Any] = {
        "hash": "a-plus-b",
        "type": "stdin_stdout",
        "limits": {"time_ms": 500, "wall_ms": 2500, "memory_mb": 64, "output_kb": 64},
        "checker": {"kind": "tokens"},
        "tests": tests,
    }
    return Package.from_json(data | changes)


def unit_package(tests: str, *hidden: str, **changes: Any) -> Package:
    """Return a package of unit tests: every `test…` function of the text, visible unless named as hidden."""
    names = [line.split("(")[0][4:] for line in tests.splitlines() if line.startswith("def test")]
    entries = [{"index": i, "name": name, "visible": name not in hidden} for i, name in enumerate(names, 1)]
    file = {"name": "test_solution.py", "source": tests}
    return package(**{"type": "unit_tests", "tests": entries, "unit_test_files": {"python": file}} | changes)


Judgement = tuple[list[TestResult], Outcome]
RunProgram = Callable[..., Judgement]
