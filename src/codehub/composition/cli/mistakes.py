"""What the judge has to say about an author's programs, as mistakes in files."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codehub_judge import Outcome, TestResult, Verdict

Program = Mapping[str, Any]
"""What `programs.programs_of` yields."""

# as compilers name it: `solution.cpp:3:5: error`, `File "solution.py", line 3`
_LINE = re.compile(r"^[^\s:]*\.\w+[:(](\d+)|\bline (\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file; line counts from 1, 0 stands for the whole file."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Run:
    """What judging one program of an author's came to."""

    results: Sequence[TestResult]
    outcome: Outcome


def in_solution(program: Program, run: Run) -> Iterator[Mistake]:
    """Yield what keeps a reference from being accepted; faults of checkers are `in_author_program`'s."""
    path = source_path(program, "solution")
    if run.outcome.verdict is Verdict.COMPILE_ERROR:
        said = (run.outcome.compile_output or run.outcome.message).strip()
        yield Mistake(path, line_in(said), f"does not compile: {said}")
        return
    failed = [result for result in run.results if result.verdict is not Verdict.ACCEPTED]
    for result in failed:
        if not result.fault:
            reason = f": {result.message}" if result.message else ""
            words = f"fails the test {result.name}, {result.verdict.replace('_', ' ')}{reason}"
            yield Mistake(path, 0, words)
    if not failed and run.outcome.verdict is not Verdict.ACCEPTED:
        yield Mistake(path, 0, f"{run.outcome.verdict.replace('_', ' ')}: {run.outcome.message}")


def in_starter(program: Program, run: Run) -> Iterator[Mistake]:
    """Yield what is wrong with what a learner begins with: it may reach points, but not all of them."""
    if run.outcome.verdict is Verdict.ACCEPTED:
        points = run.outcome.max_points is not None
        words = "reaches all points already" if points else "passes every test already"
        yield Mistake(source_path(program, "starter"), 0, words)


def in_author_program(program: Program, runs: Sequence[Run]) -> Iterator[Mistake]:
    """Yield what is wrong with a checker or an interactor, each thing once."""
    results = [result for run in runs for result in run.results if result.fault]
    times = Counter(result.fault for result in results)
    for fault, number in times.items():
        test = next(result.name for result in results if result.fault == fault)
        words = fault if number > 1 else f"{fault.rstrip('.')} (in the test {test})"
        yield Mistake(_author_path(program["folder"], program["package"]), line_in(fault), words)


def source_path(program: Program, stem: str) -> str:
    """Return where the file of that stem is."""
    return str(Path(program["folder"]) / f"{stem}{program['extension']}")


def line_in(said: str) -> int:
    """Return the line that a compiler names first, 0 when it names none."""
    found = _LINE.search(said)
    return int(found[1] or found[2]) if found else 0


def _author_path(folder: str, package: Mapping[str, Any]) -> str:
    called = package.get("interactor") or package["checker"]
    return str(Path(folder) / called["program"]["name"])
