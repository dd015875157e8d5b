"""What came of verifying a problem."""

from dataclasses import asdict, dataclass, field
from typing import Any

SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class CheckedSubmission:
    """A submission; expected and actual are verdicts, actual may be "skipped". reason: where there is one."""

    path: str
    language: str
    expected: tuple[str, ...]
    actual: str
    ok: bool
    reason: str = ""
    time_ms: int = 0
    memory_kb: int = 0
    points: float | None = None


@dataclass(frozen=True, slots=True)
class CheckedValidator:
    """A validator. kind: "input" or "output"; actual: as of a submission; runs: how often it was run."""

    path: str
    kind: str
    language: str
    actual: str
    ok: bool
    reason: str = ""
    runs: int = 0


@dataclass(slots=True)
class Report:
    """All of it. time_limit_ms: None where it could not be found."""

    package: str
    format: str = ""
    time_limit_ms: int | None = None
    submissions: list[CheckedSubmission] = field(default_factory=list)
    validators: list[CheckedValidator] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether everything is as the author says."""
        return (
            not self.errors
            and all(one.ok for one in self.submissions)
            and all(one.ok for one in self.validators)
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON data."""
        return {**asdict(self), "ok": self.ok}
