"""Going back to tables of an earlier version, to see what an upgrade makes of their rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


@contextmanager
def earlier_tables(app: str, migration: str) -> Iterator[Apps]:
    """Give an app the tables as they were after a migration; yields the models of that time.

    For tests that commit, as PostgreSQL treats rows of the same transaction otherwise. Whatever the test did,
    the tables are today's again afterwards, and empty.
    """
    try:
        yield MigrationExecutor(connection).migrate([(app, migration)]).apps
    finally:
        _empty(app)
        upgrade(app)


def upgrade(app: str) -> None:
    """Run all migrations of an app that are missing."""
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes(app))


def _empty(app: str) -> None:
    tables = [name for name in connection.introspection.table_names() if name.startswith(f"{app}_")]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
