"""Practice's plain data: an exercise as its author wrote it, and what pages are given. No Django here.

Times are milliseconds of CPU, memory is kB unless a name says otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias
from uuid import UUID

# the types of argument and result are told by `signatures.ValueType`
JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

ExerciseType = Literal["stdin_stdout", "function", "unit_tests"]
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
class Parameter:
    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionSignature:
    """What a learner's function is called, takes and returns; types are spelt as in `signatures`."""

    name: str
    parameters: list[Parameter]
    returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One test: `stdin` and the `expected` output, or `arguments` and the `expected` result of a function.

    All three are None for unit tests, whose `name` is their function's. `title` is what a learner reads, of
    hidden tests too; "" when the author gave none.
    """

    __test__ = False  # the name is no test class for pytest

    name: str
    title: str
    visible: bool
    stdin: str | None = None
    arguments: Sequence[JsonValue] | None = None
    expected: JsonValue = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTestFile:
    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDefinition:
    """An exercise as its author wrote it.

    `starters`, `solutions` and `unit_test_files` go from language id to source text or file; `hints` are
    Markdown.
    """

    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement: str
    starters: Mapping[str, str]
    solutions: Mapping[str, str]
    tests: Sequence[TestCase]
    limits: Limits = field(default_factory=Limits)
    checker: CheckerKind = "tokens"
    function: FunctionSignature | None = None
    unit_test_files: Mapping[str, UnitTestFile] = field(default_factory=dict)
    hints: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """A language of submissions; `version` is None while no judge offers it."""

    id: str
    name: str
    version: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A learner's text that is not submitted; whoever saves names the `version` that they have seen."""

    language: str
    source: str
    version: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedLanguage:
    """A language of one exercise, with the source text to begin from and the learner's own to go on with."""

    id: str
    name: str
    version: str | None
    starter: str
    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """`number` counts from 1."""

    number: int
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    total: int
    opened: list[Hint]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleTest:
    """A test that learners may read, with what a `Case` has; all None for unit tests."""

    index: int
    name: str
    title: str
    stdin: str | None
    arguments: str | None
    expected: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One own test: `stdin`, or `arguments` as the JSON text of a list; `expected` None compares nothing.

    For functions `expected` is JSON text too.
    """

    stdin: str | None
    arguments: str | None
    expected: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResultView:
    """One judged test. Output is an excerpt; a hidden test has neither output nor exit code nor signal.

    `returned` is the JSON text of what a function gave back.
    """

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
    returned: str | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionSummary:
    """`exercise_id` and `exercise_title` are None for a runnable block of a lesson."""

    id: UUID
    exercise_id: UUID | None
    exercise_title: str | None
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

    `place` counts the submissions before it, and in `estimate_ms` its turn comes; None when a judge has it or
    had it. `waited_ms` is its age by our clock, until the verdict. `cases` are for kind `input` only.
    """

    attempt: int
    place: int | None
    estimate_ms: int | None
    waited_ms: int
    cases: list[Case] | None
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
    """`try_out` is for visitors, who may do nothing else."""

    submit: bool
    own_input: bool
    try_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePage:
    """All that the page of an exercise shows to one learner or visitor; `latest` is the newest submission."""

    id: UUID
    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement_html: str
    function: FunctionSignature | None
    languages: list[OfferedLanguage]
    limits: ExerciseLimits
    tests: list[VisibleTest]
    hidden_tests: int
    hints: Hints
    solved: bool
    can: ExercisePermissions
    latest: SubmissionDetail | None
    stream_cursor: int
