"""Which judges are there, and how they are."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from django.db.models.functions import Now

from codehub.contexts.practice.models import JudgeAgent, JudgeLease

# `queue_state.sql` says the same
LIVE_FOR = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeState:
    """All judges taken together; `reason` and `remedy` are "" when there is nothing to mend."""

    status: Literal["healthy", "degraded", "unhealthy"]
    reason: str
    remedy: str
    judges: int
    waiting: int


def live_judges() -> list[JudgeAgent]:
    """Return the judges that have called within 10 seconds, healthy or not. Times are the database's."""
    return list(JudgeAgent.objects.filter(seen_at__gt=Now() - LIVE_FOR).order_by("name"))


def judge_state() -> JudgeState:
    """Say how the judges are: unhealthy when none can judge, degraded when one is ill or lacks cgroups."""
    judges = live_judges()
    waiting = JudgeLease.objects.count()
    if not judges:
        return JudgeState(
            status="unhealthy",
            reason="No judge has called for 10 seconds.",
            remedy="Start the role `judge`; its log says why it stopped.",
            judges=0,
            waiting=waiting,
        )
    ill = [judge for judge in judges if not judge.info["healthy"]]
    limited = [judge for judge in judges if judge.info.get("mode") == "degraded"]
    said = (ill or limited or judges)[0].info
    return JudgeState(
        status="unhealthy" if len(ill) == len(judges) else "degraded" if ill or limited else "healthy",
        reason=str(said.get("reason") or ""),
        remedy=str(said.get("remedy") or ""),
        judges=len(judges),
        waiting=waiting,
    )
