"""What `up` says when everything is ready, and what it leaves for other commands to read."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from codehub.composition.install.steps import elapsed, something_was_installed
from codehub.composition.supervisor.environment import Address
from codehub.composition.supervisor.installation import AlreadyRunning, Installation, RoleState, State
from codehub.composition.supervisor.memory import TARGET_MB, Usage, megabytes, role_usage
from codehub.composition.supervisor.probes import ask
from codehub.composition.supervisor.roles import Role

TARGET_INSTALLED = 10.0
TARGET_BARE = 300.0


def ready(address: Address, not_ready: Sequence[Role]) -> None:
    """Print where CodeHub is, what it took beside the targets, and what doesn't work yet and why."""
    print(f"\nCodeHub is ready at {address.url}")
    print(f"  after {elapsed():.1f} s (target: at most {target_seconds():.0f} s)")
    print(f"  with {memory_line(role_usage(os.getpid()))}. Ctrl-C stops it.")
    for role in not_ready:
        print(f"\n  Without the {role.name}: {_reason(role)}")
    print(flush=True)


def memory_line(usage: Usage | None) -> str:
    """Return how much memory all takes, and apart from it what only the first start takes, for a minute.

    The judge compiles the header that all C++ programs share once for each version of the compiler.
    """
    line = f"{megabytes(usage.lasting if usage else None)} of memory (target: at most {TARGET_MB} MB idle)"
    if usage and usage.passing >= 1:
        line += f", and {megabytes(usage.passing)} for a minute, while the C++ header is compiled"
    return line


def demo_accounts(file: Path | None, accounts: Sequence[dict[str, str]]) -> None:
    """Tell the passwords of the accounts that were made now, in a file if one is named."""
    if accounts and file is not None:
        _write_accounts(file, accounts)
        print(f"  The demo accounts are in {file}.\n", flush=True)
    elif accounts:
        print("  Demo accounts; the passwords are shown this once:")
        for account in accounts:
            print(f"    {account['username']:<12}{account['password']}")
        print(flush=True)


def _reason(role: Role) -> str:
    """Return why a role isn't ready, in its own words."""
    parts = ask(role.health).body.get("dependencies", {}).values()
    return " ".join(part["detail"] for part in parts if part.get("detail")) or "it doesn't answer."


def already_running(other: AlreadyRunning, data: Path) -> str:
    """Say who has the folder."""
    if other.state is None:
        return f"CodeHub is being started with {data} by another command."
    return (
        f"CodeHub runs with {data} already: {other.state.url} (process {other.state.pid}).\n"
        f"Stop it there with Ctrl-C or: kill {other.state.pid}"
    )


def target_seconds() -> float:
    """Return the target for this start: longer when something had to be installed."""
    return TARGET_BARE if something_was_installed() else TARGET_INSTALLED


def write_state(
    installation: Installation, address: Address, roles: list[RoleState], ready_seconds: float | None
) -> None:
    installation.write_state(State(os.getpid(), address.url, roles, ready_seconds, target_seconds()))


def _write_accounts(path: Path, accounts: Sequence[dict[str, str]]) -> None:
    path.touch(0o600)
    path.chmod(0o600)
    path.write_text(json.dumps({account["role"]: account for account in accounts}, indent=2) + "\n")
