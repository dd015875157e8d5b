"""The roles of one machine, in the order in which they start."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from codehub.composition.supervisor.delegation import Branch
from codehub.composition.supervisor.gateway import Gateway
from codehub.composition.supervisor.identity import JUDGE, SERVICE, identity
from codehub.composition.supervisor.installation import Installation
from codehub.composition.supervisor.probes import free_port
from codehub.composition.supervisor.roles import Role, Start


@dataclass(frozen=True, slots=True)
class Listen:
    """Where the web role listens: the public port, or one of its own behind the gateway."""

    host: str
    port: int


def build_roles(
    installation: Installation,
    listen: Listen,
    *,
    application: Mapping[str, str],
    judge: Mapping[str, str],
    judge_branch: Branch,
    gateway: Gateway | None,
) -> list[Role]:
    """Return web (with realtime), worker, scheduler and judge, and the gateway where there is one."""
    service = identity(SERVICE)
    roles = [
        Role("web", lambda: _web(listen), application, service, installation.logs),
        Role("worker", lambda: _background("worker"), application, service, installation.logs),
        Role("scheduler", lambda: _background("scheduler"), application, service, installation.logs),
        Role(
            "judge",
            lambda: _background("judge"),
            judge,
            identity(JUDGE),
            installation.logs,
            groups=judge_branch.entrances(),
            required=False,
        ),
    ]
    if gateway is not None:
        roles.append(Role("gateway", gateway.begin, gateway.environment(), None, installation.logs))
    return roles


def _role_command(name: str) -> list[str]:
    return [sys.executable, "-m", "codehub.composition.roles", name]


def _web(listen: Listen) -> Start:
    command = [*_role_command("web"), "--host", listen.host, "--port", str(listen.port)]
    host = f"[{listen.host}]" if ":" in listen.host else listen.host
    return Start(command, f"http://{host}:{listen.port}/health")


def _background(name: str) -> Start:
    port = free_port()
    return Start([*_role_command(name), "--health-port", str(port)], f"http://127.0.0.1:{port}/health")
