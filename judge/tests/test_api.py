"""What others write programs against: names, types, their documentation, and how events come."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

import codehub_judge
from codehub_judge import Judge, JudgeError, Outcome, Package, Started, Submission, TestResult, Verdict
from codehub_judge.judge import PythonMode
from judge.tests.programs import A_PLUS_B, package

README = Path(codehub_judge.__file__).parent.parent / "README.md"


@pytest.mark.parametrize("name", [name for name in codehub_judge.__all__ if name != "Event"])
def test_everything_that_is_offered_is_documented(name: str) -> None:
    offered = getattr(codehub_judge, name)
    assert inspect.getdoc(offered)
    for member, value in vars(offered).items():
        if inspect.isfunction(value) and not member.startswith("_"):
            assert inspect.getdoc(value), f"{name}.{member}"
            assert "return" in value.__annotations__


def test_everything_is_offered_that_can_be_raised_or_is_asked_for() -> None:
    errors = [value for value in vars(codehub_judge).values() if inspect.isclass(value)]
    assert {error.__name__ for error in errors if issubclass(error, JudgeError)} == {
        "JudgeError",
        "LanguageUnavailable",
        "PackageInvalid",
        "SandboxUnavailable",
    }
    assert (Path(codehub_judge.__file__).parent / "py.typed").exists()


def test_the_example_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.search(r"```python\n(.*?)```", README.read_text(), re.DOTALL)
    assert example
    exec(example[1], {})
    said = capsys.readouterr().out
    assert said.startswith("Started(total=1)\nTestResult(index=1, name='small'")
    assert "Outcome(verdict=<Verdict.ACCEPTED: 'accepted'>, passed=1, total=1" in said


def test_events_are_given_while_they_happen(judge: Judge) -> None:
    """Nothing has been run when the first event is asked for, and only what was asked for has been run."""
    events = judge.run(Submission(A_PLUS_B.encode()), package())
    assert isinstance(next(events), Started)
    first = next(events)
    assert isinstance(first, TestResult)
    assert first.index == 1
    *others, outcome = events
    assert [type(other) for other in others] == [TestResult, TestResult]
    assert isinstance(outcome, Outcome)


def test_events_are_plain_data(judge: Judge) -> None:
    _started, result, *_others, outcome = judge.run(Submission(A_PLUS_B.encode()), package())
    assert isinstance(result, TestResult)
    assert isinstance(outcome, Outcome)
    assert result.as_json()["verdict"] == "accepted"
    assert outcome.as_json()["passed"] == 3


PROGRAMS = [
    A_PLUS_B,
    "print(",
    "1 / 0",
    "import sys\nsys.exit(3)",
    "print(open(__file__).read() and __name__)",
    "while True: pass",
    "x = 'a' * 100_000\nwhile True: x += x",
    "print('x' * 100_000)",
    "import os\nos.kill(os.getpid(), 11)",
    "import socket\nsocket.socket(socket.AF_INET)",
    "import collections, heapq, numbers\nprint(sum(map(int, input().split())))",
]


def verdict_of(judge: Judge, source: str, **changes: Any) -> Verdict:
    limits = {"time_ms": 1000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 64}
    against = package(limits=limits, **changes)
    *_events, outcome = judge.run(Submission(source.encode(), kind="run"), against)
    assert isinstance(outcome, Outcome)
    return outcome.verdict


@pytest.fixture(scope="module")
def both() -> Any:
    """A judge for each way to run Python."""
    modes: tuple[PythonMode, PythonMode] = ("warm", "exec")
    judges = [Judge(boxes=1, allow_degraded=True, parallel=1, python=mode) for mode in modes]
    yield judges
    for judge in judges:
        judge.close()


@pytest.mark.parametrize("source", PROGRAMS)
def test_both_ways_to_run_python_give_the_same_verdict(both: list[Judge], source: str) -> None:
    warm, executed = (verdict_of(judge, source) for judge in both)
    assert warm is executed


def test_each_way_is_what_it_says(both: list[Judge]) -> None:
    """A warm interpreter has modules loaded that the program has not asked for."""
    asks = "import sys\nprint('_ctypes' in sys.modules)"
    tests = [{"index": 1, "name": "x", "visible": True, "stdin": "", "expected": "True"}]
    verdicts = [verdict_of(judge, asks, tests=tests) for judge in both]
    assert verdicts == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER]


def test_function_exercises_stay_warm(both: list[Judge]) -> None:
    function = {"name": "add", "parameters": [{"name": "a", "type": "integer"}], "returns": "integer"}
    calls = [{"index": 1, "name": "x", "visible": True, "arguments": [1], "expected": 2}]
    data = {"type": "function", "function": function, "tests": calls}
    assert [verdict_of(judge, "def add(a): return a + 1", **data) for judge in both] == [
        Verdict.ACCEPTED,
        Verdict.ACCEPTED,
    ]


def test_a_package_says_what_is_wrong_with_it() -> None:
    with pytest.raises(JudgeError, match="limits"):
        Package.from_json({"hash": "x", "type": "stdin_stdout", "tests": []})
