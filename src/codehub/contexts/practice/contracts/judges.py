"""The judges and their queue, for administrators."""

from dataclasses import dataclass
from datetime import datetime

from codehub.contexts.practice.contracts.words import QueueKind


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
