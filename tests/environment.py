"""The settings and the database that tests run with, chosen before Django is loaded."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import django

from codehub.platform.settings.config import Config, variable_name

SETTINGS = {variable_name(field) for field in Config.model_fields} - {"DATABASE_URL"}

_cleanup: list[Callable[[], None]] = []


def prepare() -> None:
    """Choose test settings, start a database when DATABASE_URL names none, and load Django."""
    for name in SETTINGS:  # what somebody's shell says about their own installation means nothing here
        os.environ.pop(name, None)
    os.environ["CODEHUB_ENV"] = "test"
    os.environ["CODEHUB_RATE_LIMITS"] = "false"
    os.environ["CODEHUB_LOG_LEVEL"] = "WARNING"
    os.environ["DJANGO_SETTINGS_MODULE"] = "codehub.composition.settings"
    if "DATABASE_URL" not in os.environ:
        _start_database()
    django.setup()


def tear_down() -> None:
    """Stop what `prepare` started."""
    while _cleanup:
        _cleanup.pop()()


def _start_database() -> None:
    from codehub.composition.supervisor.postgres import FAST, EmbeddedPostgres

    folder = tempfile.TemporaryDirectory(prefix="codehub-tests-")
    _cleanup.append(folder.cleanup)
    Path(folder.name).chmod(0o755)  # the server runs as another user when root tests
    database = EmbeddedPostgres(Path(folder.name), settings=FAST)
    os.environ["DATABASE_URL"] = database.start()
    _cleanup.append(database.stop)
