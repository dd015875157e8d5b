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

ExerciseType = Literal["stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql"]
Difficulty = Literal["easy", "medium", "hard"]
CheckerKind = Literal["tokens", "exact", "case", "float", "unordered", "rows", "custom"]
Protocol = Literal["testlib", "icpc"]
Scoring = Literal["min", "sum"]
Speaker = Literal["program", "judge"]
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
class AuthorProgram:
    """A checker or an interactor; `beside` are the files that it includes, by name."""

    language: str
    name: str
    source: str
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """How output is compared.

    `absolute` and `relative` are the tolerances of kind `float`; `ordered` and `columns` (whether the order
    of rows and the names of columns count) are for `rows`; `protocol`, `program` and `arguments` for
    `custom`. None is the judge's default.
    """

    kind: CheckerKind = "tokens"
    absolute: float | None = None
    relative: float | None = None
    ordered: bool | None = None
    columns: bool | None = None
    protocol: Protocol | None = None
    program: AuthorProgram | None = None
    arguments: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interactor:
    """The program that a learner's program talks to."""

    protocol: Protocol
    program: AuthorProgram
    arguments: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Tests that give points together: `min` all or nothing, `sum` what each test gives.

    It is run when all groups that it `requires` have passed. `title` is what learners read.
    """

    name: str
    title: str
    points: float
    scoring: Scoring = "min"
    requires: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One test: `stdin` and the `expected` output, or `arguments` and the `expected` result of a function.

    All three are None for unit tests, whose `name` is their function's. For SQL, `stdin` is the script that
    sets up, `expected` the JSON text of the rows, `query` what is asked afterwards, if not the learner's last
    result counts. `title` is what a learner reads, of hidden tests too; "" when the author gave none.
    """

    __test__ = False  # the name is no test class for pytest

    name: str
    title: str
    visible: bool
    stdin: str | None = None
    arguments: Sequence[JsonValue] | None = None
    expected: JsonValue = None
    query: str | None = None
    group: str | None = None
    points: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTestFile:
    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDefinition:
    """An exercise as its author wrote it.

    `starters`, `solutions` and `unit_test_files` go from language id to source text or file; `hints` are
    Markdown. `passes` above 1: the checker or interactor may send the program round again so often.
    """

    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement: str
    starters: Mapping[str, str]
    solutions: Mapping[str, str]
    tests: Sequence[TestCase]
    limits: Limits = field(default_factory=Limits)
    checker: Checker = field(default_factory=Checker)
    interactor: Interactor | None = None
    passes: int = 1
    groups: Sequence[Group] = ()
    libraries: Sequence[str] = ()
    function: FunctionSignature | None = None
    unit_test_files: Mapping[str, UnitTestFile] = field(default_factory=dict)
    hints: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """A language of submissions; `version` is None while no judge offers it, `extension` has its dot."""

    id: str
    name: str
    version: str | None
    extension: str


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
    """A test that learners may read, with what a `Case` has; all None for unit tests.

    For SQL, `expected` is the JSON text of {columns: [text] | null, rows}, and `query` is asked after the
    learner's script.
    """

    index: int
    name: str
    title: str
    stdin: str | None
    arguments: str | None
    expected: str | None
    query: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A group of tests; `tests` are their indices, those of hidden ones too.

    `requires` names the groups that have to be passed fully, or this one isn't run.
    """

    name: str
    title: str
    points: float
    tests: list[int]
    requires: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One own test: `stdin`, or `arguments` as the JSON text of a list; `expected` None compares nothing.

    For functions `expected` is JSON text too. For SQL `stdin` sets up, and `expected` has to be None.
    """

    stdin: str | None
    arguments: str | None
    expected: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResultView:
    """One judged test. Output is an excerpt; a hidden test has neither output nor exit code nor signal.

    `returned` is the JSON text of what a function gave back. `points` is None where the test gives none by
    itself. `transcript` is the talk with an interactor, as (who, text) in order; visible tests only.
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
    points: float | None
    transcript: list[tuple[Speaker, str]] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupResultView:
    """A group of a judged submission; one that was not run has the verdict that kept it from running."""

    name: str
    title: str
    verdict: Verdict
    points: float
    max_points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionSummary:
    """`exercise_id` and `exercise_title` are None for a runnable block of a lesson.

    `points` and `max_points` are for judged submits to an exercise that has points.
    """

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
    points: float | None
    max_points: float | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionDetail(SubmissionSummary):
    """A snapshot to combine with the owner's live stream: apply every event after `stream_cursor`.

    `place` counts the submissions before it, and in `estimate_ms` its turn comes; None when a judge has it or
    had it. `waited_ms` is its age by our clock, until the verdict. `cases` are for kind `input` only.
    `first_failed` is the index of the first test that failed. Tests that were not run, because their group
    could not pass any more, count to `total` and have no result.
    """

    attempt: int
    place: int | None
    estimate_ms: int | None
    waited_ms: int
    cases: list[Case] | None
    judged_at: datetime | None
    compile_output: str
    message: str
    groups: list[GroupResultView]
    first_failed: int | None
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
    """All that the page of an exercise shows to one learner or visitor; `latest` is the newest submission.

    `max_points` is None, and `groups` empty, where tests pass or fail and nothing more.
    """

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
    groups: list[GroupView]
    max_points: float | None
    hints: Hints
    solved: bool
    can: ExercisePermissions
    latest: SubmissionDetail | None
    stream_cursor: int


QueueKind = Literal["submit", "run", "input", "try", "rejudge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedKind:
    """How many of one kind wait and are judged; a visitor's run is a `try`. `oldest_ms` is of the waiting."""

    kind: QueueKind
    waiting: int
    judging: int
    oldest_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """The queue now. In `estimate_ms` the turn of one that comes now would be; None when nobody can tell.

    `oldest_ms` is None when nothing waits, `per_minute` the verdicts of the last 60 seconds, `by_kind` has
    every kind.
    """

    waiting: int
    judging: int
    oldest_ms: int | None
    per_minute: int
    estimate_ms: int | None
    by_kind: list[QueuedKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeLanguage:
    id: str
    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeView:
    """One judge; `gone` when it has not called for 10 seconds. `reason` and `remedy` are "" without a fault.

    `mode` is cgroup2, cgroup1 or degraded, None while its sandbox was not made. 0 `boxes`: it doesn't say.
    """

    name: str
    seen_at: datetime
    gone: bool
    healthy: bool
    mode: str | None
    reason: str
    remedy: str
    slots: int
    boxes: int
    busy: int
    languages: list[JudgeLanguage]
    judged_last_10_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgesPage:
    agents: list[JudgeView]
    queue: QueueView


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudging:
    """A submission that is judged again; `place` is None as soon as a judge has it."""

    submission_id: UUID
    place: int | None
    estimate_ms: int | None
