"""`./codehub status`: what runs, how healthy it is, how much memory it takes."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.supervisor.installation import Installation, RoleState, State
from codehub.composition.supervisor.memory import TARGET_MB, megabytes, process_memory, role_memory
from codehub.composition.supervisor.probes import Answer, ask

OK = 200


@dataclass(frozen=True, slots=True)
class RoleStatus:
    """A role's line. `memory_mb` is proportional set size, None where we may not look."""

    name: str
    status: str
    pid: int | None
    memory_mb: float | None
    restarts: int
    detail: str = ""


def run(arguments: Arguments, app: Path) -> int:
    """Print the state; return 0 when everything is healthy or degraded, 1 otherwise."""
    state = _state(Installation(arguments.data, app))
    web = next((ask(role.health) for role in state.roles if role.name == "web"), Answer(0))
    roles = [_role_status(role, web) for role in state.roles]
    roles.append(RoleStatus("supervisor", "healthy", state.pid, process_memory(state.pid), 0))
    services = web.body.get("services", {})
    print(
        json.dumps(_document(state, roles, services), indent=2)
        if arguments.json
        else _table(state, roles, services)
    )
    statuses = {role.status for role in roles} | {service["status"] for service in services.values()}
    return 0 if statuses <= {"healthy", "degraded"} else 1


def _state(installation: Installation) -> State:
    state = installation.state()
    if state is None:
        raise CommandFailed(f"CodeHub doesn't run with {installation.data}. Start it: ./codehub up")
    return state


def _role_status(role: RoleState, web: Answer) -> RoleStatus:
    memory = role_memory(role.pid) if role.pid is not None else None
    report = web.body.get("dependencies", {}).get("database", {}) if role.name == "database" else {}
    if role.health:
        answer = ask(f"{role.health}/ready")
        report = {"status": "healthy" if answer.status == OK else "unhealthy", **answer.body}
    details = [part.get("detail", "") for part in report.get("dependencies", {}).values()]
    detail = report.get("detail") or next(filter(None, details), "")
    return RoleStatus(role.name, report.get("status", "unhealthy"), role.pid, memory, role.restarts, detail)


def _total(roles: list[RoleStatus]) -> float | None:
    """Return the sum, None when a part of it is unknown: a smaller number would be a lie."""
    known = [role.memory_mb for role in roles if role.memory_mb is not None]
    return sum(known) if len(known) == len([role for role in roles if role.pid is not None]) else None


def _document(state: State, roles: list[RoleStatus], services: dict[str, Any]) -> dict[str, Any]:
    return {
        "url": state.url,
        "pid": state.pid,
        "ready_seconds": state.ready_seconds,
        "memory_mb": _total(roles),
        "targets": {"ready_seconds": state.target_seconds, "memory_mb": TARGET_MB},
        "roles": [asdict(role) for role in roles],
        "services": services,
    }


def _table(state: State, roles: list[RoleStatus], services: dict[str, Any]) -> str:
    lines = [
        f"CodeHub at {state.url}",
        "",
        f"  {'role':<12}{'health':<12}{'process':>8}{'memory':>12}{'restarts':>10}",
    ]
    for role in roles:
        process = role.pid if role.pid is not None else "-"
        memory = megabytes(role.memory_mb)
        lines.append(f"  {role.name:<12}{role.status:<12}{process:>8}{memory:>12}{role.restarts:>10}")
        lines += [f"    {role.detail}"] if role.detail and role.status != "healthy" else []
    lines.append(f"  {'all':<32}{megabytes(_total(roles)):>12}    target: at most {TARGET_MB} MB idle")
    lines += ["", f"  {'service':<12}health"]
    for name, service in services.items():
        lines.append(f"  {name:<12}{service['status']}")
        for part in service["dependencies"].values():
            lines += [f"    {part['detail']}"] if part.get("detail") else []
    ready = "starting" if state.ready_seconds is None else f"ready after {state.ready_seconds:.1f} s"
    return "\n".join([*lines, "", f"  {ready}, target: at most {state.target_seconds:.0f} s"])
