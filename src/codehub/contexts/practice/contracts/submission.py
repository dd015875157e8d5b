"""Submissions and their results, as pages are given them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codehub.contexts.practice.contracts.words import Kind, Speaker, State, Verdict


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
class Rejudging:
    """A submission as those see it who have it judged again: its outcome now, the old one while `pending`.

    An outcome with another `judged_at` is another one. `place` is None as soon as a judge has it.
    """

    submission_id: UUID
    exercise_title: str
    language: str
    verdict: Verdict
    passed: int
    total: int
    points: float | None
    max_points: float | None
    created_at: datetime
    judged_at: datetime
    pending: bool
    place: int | None
    estimate_ms: int | None
