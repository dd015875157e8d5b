"""The registry of dependency checks, and the report they make.

    register_check("judge", judge_health, service="practice")

A check returns `Health` or raises; what it raises makes it unhealthy. A service that is *degraded* still
works in part and counts as ready; an *unhealthy* one does not.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import structlog

Status = Literal["healthy", "degraded", "unhealthy"]
ORDER: tuple[Status, ...] = ("healthy", "degraded", "unhealthy")

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How one dependency is. `detail` says what is wrong and how to mend it; `data` are further members."""

    status: Status = "healthy"
    detail: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return {"status": self.status, **({"detail": self.detail} if self.detail else {}), **self.data}


Check = Callable[[], Health]

_checks: dict[tuple[str | None, str], Check] = {}
_draining = threading.Event()


def register_check(name: str, check: Check, *, service: str | None = None) -> None:
    """Register a check by its dependency's name.

    `service` is the service whose dependency it is (`practice`); None makes it one of every process's.
    Registering a name again replaces it.
    """
    _checks[(service, name)] = check


def forget_check(name: str, *, service: str | None = None) -> None:
    """Take a check out again (tests register their own)."""
    _checks.pop((service, name), None)


def begin_draining() -> None:
    """Report not ready from now on: the process is stopping and finishes what it has."""
    _draining.set()


def worst(statuses: list[Status]) -> Status:
    """Return the worst of some statuses, healthy when there is none."""
    return max(statuses, key=ORDER.index, default="healthy")


def process_report(name: str) -> dict[str, Any]:
    """Return `{status, service, dependencies}` of this process."""
    report = _report(name, None)
    if _draining.is_set():
        report["status"] = "unhealthy"
        report["dependencies"]["process"] = Health(status="unhealthy", detail="It is stopping.").to_dict()
    return report


def full_report(name: str, services: tuple[str, ...]) -> dict[str, Any]:
    """Return the process's report with one of each service under `services`.

    A service that is not well degrades the whole; the others still work, so it does not end it.
    """
    report = process_report(name)
    report["services"] = {service: _report(service, service) for service in services}
    if any(part["status"] != "healthy" for part in report["services"].values()):
        report["status"] = worst([report["status"], "degraded"])
    return report


def _report(name: str, service: str | None) -> dict[str, Any]:
    results = {key: _run(key, check) for (owner, key), check in sorted_checks() if owner == service}
    status = worst([result.status for result in results.values()])
    dependencies = {key: result.to_dict() for key, result in results.items()}
    return {"status": status, "service": name, "dependencies": dependencies}


def sorted_checks() -> list[tuple[tuple[str | None, str], Check]]:
    return sorted(_checks.items(), key=lambda item: (item[0][0] or "", item[0][1]))


def _run(name: str, check: Check) -> Health:
    try:
        return check()
    except Exception as error:  # noqa: BLE001 - a check that fails in any way is the finding itself
        log.warning("health check failed", check=name, reason=str(error))
        return Health(status="unhealthy", detail=f"The check failed: {type(error).__name__}.")
