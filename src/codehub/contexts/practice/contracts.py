"""Practice's plain data: an exercise as its author wrote it, and what pages are given. No Django here.

Times are milliseconds of CPU, memory is kB unless a name says otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal
from uuid import UUID

ExerciseType = Literal["stdin_stdout", "unit_tests"]
Difficulty = Literal["easy", "medium", "hard"]
CheckerKind = Literal["tokens", "exact"]
Kind = Literal["submit", "run", "input"]
State = Literal["queued", "judging", "judged"]
Verdict = Literal[
    "accepted",
    "wrong_answer",
    "presentation_error",
    "partial",
    "time_limit",
    "wall_limit",
    "memory_limit",
    "output_limit",
    "runtime_error",
    "compile_error",
    "security_violation",
    "judge_error",
]


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
    """One test. `stdin` and `expected` are None for unit tests, whose `name` is the function's.

    `title` is what a learner reads, of hidden tests too; "" when the author gave none.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """A language of submissions; `version` is None while no judge offers it."""

    id: str
    name: str
    version: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedLanguage:
    """A language of one exercise, with the source text to begin from."""

    id: str
    name: str
    version: str | None
    starter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleTest:
    """A test that learners may read; `stdin` and `expected` are None for unit tests."""

    index: int
    name: str
    title: str
    stdin: str | None
    expected: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResultView:
    """One judged test. Output is an excerpt; a hidden test has neither output nor exit code nor signal."""

    __test__ = False  # the name is no test class for pytest

    index: int
    name: str
    visible: bool
    verdict: Verdict
    time_ms: int | None
    memory_kb: int | None
    exit_code: int | None
    signal: str | None
    stdout: str | None
    stdout_truncated: bool
    stderr: str | None
    stderr_truncated: bool
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionSummary:
    id: UUID
    exercise_id: UUID
    kind: Kind
    language: str
    state: State
    verdict: Verdict | None
    passed: int
    total: int
    time_ms: int | None
    memory_kb: int | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionDetail(SubmissionSummary):
    """A snapshot to combine with the owner's live stream: apply every event after `stream_cursor`.

    `place` counts the submissions before it, None when a judge has it or had it.
    """

    attempt: int
    place: int | None
    judged_at: datetime | None
    compile_output: str
    message: str
    results: list[TestResultView]
    stream_cursor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionSource:
    language: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLimits:
    time_ms: int
    memory_mb: int
    source_kb: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePermissions:
    submit: bool
    own_input: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePage:
    """All that the page of an exercise shows to one learner; `latest` is their newest submission."""

    id: UUID
    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement_html: str
    languages: list[OfferedLanguage]
    limits: ExerciseLimits
    tests: list[VisibleTest]
    hidden_tests: int
    solved: bool
    can: ExercisePermissions
    latest: SubmissionDetail | None
    stream_cursor: int
