"""The settings that each role is started with: the operator's, completed by what one machine needs."""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from dotenv import dotenv_values

from codehub.composition.supervisor.installation import Installation

PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SSL_CERT_FILE")
JUDGE_ROLE = "codehub_judge"
# A password's hash takes 19 MiB for a moment. glibc would keep such pieces, and a heap for each thread;
# with this the web role has 81 MB after `bench submit`, where it had 119 MB, and is as fast.
ALLOCATOR = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "1048576",
    "MALLOC_TRIM_THRESHOLD_": "1048576",
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where CodeHub is reached: `url` is what people type, `hosts` the names that are answered."""

    url: str
    hosts: tuple[str, ...]
    behind_gateway: bool = False


def operator_settings(app: Path) -> dict[str, str]:
    """Return the settings of the environment and, behind them, of `.env` beside the script."""
    from_file = {name: value for name, value in dotenv_values(app / ".env").items() if value is not None}
    chosen = {**from_file, **os.environ}
    return {
        name: value for name, value in chosen.items() if name.startswith("CODEHUB_") or name == "DATABASE_URL"
    }


def external_database(settings: Mapping[str, str]) -> str | None:
    """Return the operator's own database, from DATABASE_URL or its file in CODEHUB_SECRETS_DIR."""
    if url := settings.get("DATABASE_URL"):
        return url
    folder = settings.get("CODEHUB_SECRETS_DIR")
    path = Path(folder, "database_url") if folder else None
    return path.read_text().strip() if path is not None and path.exists() else None


def application_environment(
    installation: Installation, settings: Mapping[str, str], database_url: str, address: Address
) -> dict[str, str]:
    """Return the environment of every role but the judge. What the operator set wins."""
    defaults = {
        "CODEHUB_ENV": "production" if address.behind_gateway else "development",
        "CODEHUB_SECRET_KEY": installation.secret("secret-key"),
        "CODEHUB_PUBLIC_URL": address.url,
        "CODEHUB_ALLOWED_HOSTS": ",".join(address.hosts),
        "CODEHUB_WEB_DIST": str(installation.app / "web" / "dist"),
    }
    if address.behind_gateway:
        defaults["CODEHUB_TRUSTED_PROXIES"] = "127.0.0.1"
    fixed = {
        "DATABASE_URL": database_url,
        "CODEHUB_DATA_DIR": str(installation.data),
        "DJANGO_SETTINGS_MODULE": "codehub.composition.settings",
    }
    return {**_machine(installation.app), **defaults, **settings, **fixed}


def reading_environment(app: Path) -> dict[str, str]:
    """Return what code that only reads files needs: no database, no data folder, no secret."""
    return {**_machine(app), "DJANGO_SETTINGS_MODULE": "codehub.composition.settings"}


def judge_environment(
    installation: Installation, settings: Mapping[str, str], database_url: str
) -> dict[str, str]:
    """Return the judge's environment: its own database role, and none of the application's secrets."""
    own = {
        name: value for name, value in settings.items() if name.startswith(("CODEHUB_JUDGE_", "CODEHUB_LOG_"))
    }
    defaults = {
        "CODEHUB_JUDGE_DATABASE_URL": judge_database_url(database_url, installation.secret("judge-password")),
        "CODEHUB_JUDGE_ALLOW_DEGRADED": "true",
        "CODEHUB_JUDGE_CACHE_DIR": str(installation.judge_cache),
    }
    return {**_machine(installation.app), **defaults, **own}


def judge_database_url(database_url: str, password: str) -> str:
    """Return the same database as seen by the judge's role."""
    parts = urlsplit(database_url)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{JUDGE_ROLE}:{password}@{place}"))


def local_hosts(host: str) -> tuple[str, ...]:
    """Return the names under which this machine is reached when it listens on an address."""
    loopback = ("localhost", "127.0.0.1", "[::1]")
    if host not in ("0.0.0.0", "::"):  # noqa: S104 -- compared, not listened on
        return tuple(dict.fromkeys((*loopback, f"[{host}]" if ":" in host else host)))
    name = socket.gethostname()
    try:
        addresses = {str(info[4][0]) for info in socket.getaddrinfo(name, None, socket.AF_INET)}
    except OSError:
        addresses = set()
    return (*loopback, name, *sorted(addresses | _outward_address()))


def _outward_address() -> set[str]:
    """Return the address from which this machine would reach others; nothing is sent for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return set()
        return {str(probe.getsockname()[0])}


def _machine(app: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    paths = os.pathsep.join([str(app / "src"), str(app / "judge")])
    return {"PATH": os.defpath, **ALLOCATOR, **kept, "PYTHONPATH": paths, "PYTHONUNBUFFERED": "1"}
