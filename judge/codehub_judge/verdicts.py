"""What a judgement says: verdicts, the result of one test, and the outcome of a submission."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """What a test or a submission can come to; the text is what is stored and sent."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    PRESENTATION_ERROR = "presentation_error"
    PARTIAL = "partial"
    TIME_LIMIT = "time_limit"
    WALL_LIMIT = "wall_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    RUNTIME_ERROR = "runtime_error"
    COMPILE_ERROR = "compile_error"
    SECURITY_VIOLATION = "security_violation"
    JUDGE_ERROR = "judge_error"


UNTOLD = ("share", "fault")


@dataclass(frozen=True, slots=True)
class Started:
    """The program compiled and its tests begin; total is their number."""

    total: int


@dataclass(frozen=True, slots=True)
class TestResult:
    """The result of one test as the learner may see it.

    stdout and stderr are excerpts of at most 4 kB, and so is returned, the JSON text of what a function gave
    back; all three are null for hidden tests, whose message is generic, time rounded up to 10 ms and memory
    to 1 MB. points: what the test gave, null where tests give none. transcript: of an interactive test, who
    said what ("program" or "judge"), null for hidden ones.

    What learners never get to see, so it is no part of the JSON: share, from 0 to 1 where the verdict is
    partial; fault, what is wrong with the author's checker or interactor, which may quote hidden tests.
    """

    __test__ = False  # not a class of tests, whatever pytest makes of its name

    index: int
    name: str
    visible: bool
    verdict: Verdict
    time_ms: int
    memory_kb: int
    exit_code: int | None
    signal: str | None
    stdout: str | None
    stdout_truncated: bool
    stderr: str | None
    stderr_truncated: bool
    message: str
    returned: str | None
    points: float | None = None
    transcript: tuple[tuple[str, str], ...] | None = None
    share: float | None = None
    fault: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the result as plain JSON data."""
        return {name: value for name, value in asdict(self).items() if name not in UNTOLD}


@dataclass(frozen=True, slots=True)
class GroupResult:
    """What a group of tests (a subtask) came to."""

    name: str
    verdict: Verdict
    points: float
    max_points: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """The judgement of the whole submission; time_ms and memory_kb are the largest of its tests.

    first_failed: index of the first failing test. points, max_points and groups: null and empty where tests
    give no points.
    """

    verdict: Verdict
    passed: int
    total: int
    time_ms: int
    memory_kb: int
    compile_output: str | None
    message: str
    first_failed: int | None = None
    points: float | None = None
    max_points: float | None = None
    groups: tuple[GroupResult, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the outcome as plain JSON data."""
        return asdict(self)


Event = Started | TestResult | Outcome
# What wins over the first failing test, worst first.
GRAVE = (Verdict.JUDGE_ERROR, Verdict.SECURITY_VIOLATION)


def outcome_of(results: list[TestResult]) -> Outcome:
    """Sum up: a grave verdict, else that of the first failing test, else accepted."""
    failing = [result for result in results if result.verdict is not Verdict.ACCEPTED]
    grave = [result for verdict in GRAVE for result in failing if result.verdict is verdict]
    first = next(iter(grave + failing), None)
    return Outcome(
        verdict=first.verdict if first else Verdict.ACCEPTED,
        passed=len(results) - len(failing),
        total=len(results),
        time_ms=max((result.time_ms for result in results), default=0),
        memory_kb=max((result.memory_kb for result in results), default=0),
        compile_output=None,
        message=first.message if first else "",
        first_failed=first.index if first else None,
    )
