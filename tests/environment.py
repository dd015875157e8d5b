"""The settings and the database that tests run with, chosen before Django is loaded."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import django

_cleanup: list[Callable[[], None]] = []


def prepare() -> None:
    """Choose test settings, start a database when DATABASE_URL names none, and load Django."""
    os.environ["CODEHUB_ENV"] = "test"
    os.environ["DJANGO_SETTINGS_MODULE"] = "codehub.composition.settings"
    os.environ.setdefault("CODEHUB_RATE_LIMITS", "false")
    if "DATABASE_URL" not in os.environ:
        _start_database()
    django.setup()


def tear_down() -> None:
    """Stop what `prepare` started."""
    while _cleanup:
        _cleanup.pop()()


def _start_database() -> None:
    from codehub.composition.supervisor.postgres import EmbeddedPostgres

    folder = tempfile.TemporaryDirectory(prefix="codehub-tests-")
    _cleanup.append(folder.cleanup)
    Path(folder.name).chmod(0o755)  # the server runs as another user when root tests
    database = EmbeddedPostgres(Path(folder.name))
    os.environ["DATABASE_URL"] = database.start()
    _cleanup.append(database.stop)
