"""The page of an exercise."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codehub.contexts.practice.contracts.definition import FunctionSignature
from codehub.contexts.practice.contracts.submission import SubmissionDetail
from codehub.contexts.practice.contracts.words import Difficulty, ExerciseType


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
