"""What happens to a submission, on the stream of the learner who made it.

The SQL functions in `sql/` publish them, in the same statement as the change that they tell of; these
classes are how everybody else reads them. `exercise_id` is None for a lesson's runnable block; a visitor's
tries are told to nobody. A reader that sees a higher `attempt` forgets the test
results of the earlier one.
"""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from codehub.kernel.events import Event, OnUserStream


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionQueued(OnUserStream, Event, name="practice.submission_queued.v1"):
    """`place` is the number of submissions that come before it; 0 is the next one."""

    submission_id: UUID
    user_id: UUID
    exercise_id: UUID | None
    kind: str
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionStarted(OnUserStream, Event, name="practice.submission_started.v1"):
    """A judge runs it now; `total` tests will follow."""

    submission_id: UUID
    user_id: UUID
    attempt: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TestsFinished(OnUserStream, Event, name="practice.tests_finished.v1"):
    """Some tests are done; each result has the members of `contracts.TestResultView`.

    Events from before there were points have no `points` and no `transcript` in their results.
    """

    __test__ = False  # the name is no test class for pytest

    submission_id: UUID
    user_id: UUID
    attempt: int
    results: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionJudged(OnUserStream, Event, name="practice.submission_judged.v1"):
    """The verdict; one per submission, and one more for each rejudge.

    Times in milliseconds, memory in kB, both the maximum.
    `groups` and the members after them are as in `contracts.SubmissionDetail`.
    """

    submission_id: UUID
    user_id: UUID
    exercise_id: UUID | None
    kind: str
    verdict: str
    passed: int
    total: int
    time_ms: int | None
    memory_kb: int | None
    compile_output: str
    message: str
    # events from before there were points have none of these
    points: float | None = None
    max_points: float | None = None
    groups: list[dict[str, Any]] = field(default_factory=list)
    first_failed: int | None = None
