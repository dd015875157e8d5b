"""Going back to tables of an earlier version, to see what an upgrade makes of their rows."""

from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def go_back(app: str, migration: str) -> Apps:
    """Give an app the tables as they were after a migration, and return the models of that time.

    It happens within the test's transaction, and before the test has written rows: undoing keeps none.
    """
    executor = MigrationExecutor(connection)
    state = executor.migrate([(app, migration)])
    return state.apps


def upgrade(app: str) -> None:
    """Run all migrations of an app that are missing."""
    connection.check_constraints()  # else PostgreSQL refuses to alter a table whose rows it has yet to check
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes(app))
