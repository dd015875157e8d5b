"""What practice takes from and gives to other contexts. Plain data; no Django."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

ExerciseType = Literal["stdin_stdout", "unit_tests"]
Difficulty = Literal["easy", "medium", "hard"]
CheckerKind = Literal["tokens", "exact"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ContentProblem:
    """One thing that is wrong in a content file; `line` counts from 1, 0 stands for the whole file."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class ExerciseFolderInvalid(Exception):
    """An exercise folder can't be read; `problems` names all that is wrong with it, sorted by place."""

    def __init__(self, problems: Sequence[ContentProblem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one test may use: CPU milliseconds, MB of memory, kB of output."""

    time_ms: int = 2000
    memory_mb: int = 256
    output_kb: int = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One test. `stdin` and `expected` are None for unit tests, whose `name` is the function's."""

    __test__ = False  # the name is no test class for pytest

    name: str
    title: str
    visible: bool
    stdin: str | None = None
    expected: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTestFile:
    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDefinition:
    """An exercise as its author wrote it. `starters` and `solutions` go from language id to source text."""

    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement: str
    starters: Mapping[str, str]
    solutions: Mapping[str, str]
    tests: Sequence[TestCase]
    limits: Limits = field(default_factory=Limits)
    checker: CheckerKind = "tokens"
    unit_test_file: UnitTestFile | None = None
