"""The database answers and has the tables that this program expects."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from codehub.platform.health.checks import Health


class _Migrated:
    """Remembers that all migrations are applied; they are never taken back while a process runs."""

    done = False


def check_database() -> Health:
    """Return unhealthy when migrations are missing; raises the driver's error when there is no answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    missing = 0 if _Migrated.done else _unapplied()
    _Migrated.done = missing == 0
    if missing:
        return Health(status="unhealthy", detail=f"{missing} migrations are not applied; run `migrate`.")
    return Health()


def _unapplied() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
