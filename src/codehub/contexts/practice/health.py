"""The judges as a dependency of practice."""

from codehub.contexts.practice.queries.judges import judge_state
from codehub.platform.health.checks import Health


def judge_health() -> Health:
    """Healthy when all live judges are, degraded when one is ill or lacks cgroups, unhealthy without any."""
    state = judge_state()
    return Health(
        status=state.status,
        detail=" ".join(part for part in (state.reason, state.remedy) if part),
        data={"judges": state.judges, "waiting": state.waiting},
    )
