"""A PostgreSQL address as Django's settings."""

from typing import Any

from psycopg import ProgrammingError, conninfo

ENGINE = "django.db.backends.postgresql"
IDLE_SECONDS = 20.0
WAIT_SECONDS = 10.0


def database_settings(url: str, *, pool: int | None) -> dict[str, Any]:
    """Return the entry of `DATABASES` for a `postgres://` address (libpq's syntax, sockets included).

    `pool` is the most connections a process opens, None for one connection per thread. An idle server
    process costs about 5 MB, so they are given back after a short while.
    Raises ValueError for another address.
    """
    try:
        parts = conninfo.conninfo_to_dict(url)
    except ProgrammingError as error:
        raise ValueError(f"DATABASE_URL is not a PostgreSQL address: {error}") from error
    named = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    settings: dict[str, Any] = {key: str(parts.pop(name, None) or "") for key, name in named.items()}
    options: dict[str, Any] = dict(parts)
    if pool is not None:
        options["pool"] = {"min_size": 1, "max_size": pool, "max_idle": IDLE_SECONDS, "timeout": WAIT_SECONDS}
    return {"ENGINE": ENGINE, "OPTIONS": options, "CONN_HEALTH_CHECKS": False, **settings}
