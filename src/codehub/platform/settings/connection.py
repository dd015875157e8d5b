"""Connections beside Django's, for those who wait on one: listeners, job queues."""

from typing import Any

from django.db import connections


def driver_parameters(application_name: str) -> dict[str, Any]:
    """Return what psycopg needs to connect to Django's default database under a name of one's own."""
    params: dict[str, Any] = connections["default"].get_connection_params()
    for own in ("cursor_factory", "context"):
        params.pop(own, None)
    return {**params, "application_name": application_name}
