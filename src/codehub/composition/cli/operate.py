"""Runs an operation of `cli.operations` as the account that owns the application's data."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from codehub.composition.cli.failure import CommandFailed
from codehub.composition.supervisor.environment import (
    Address,
    application_environment,
    external_database,
    operator_settings,
)
from codehub.composition.supervisor.identity import Identity
from codehub.composition.supervisor.installation import AlreadyRunning, FolderUnusable, Installation
from codehub.composition.supervisor.postgres import DatabaseFailed, EmbeddedPostgres
from codehub.composition.supervisor.process import account

SHOWN_LINES = 25
LOCAL = Address("http://localhost:8000", ("localhost", "127.0.0.1", "[::1]"))


def operate(name: str, given: Mapping[str, object], *, env: Mapping[str, str], who: Identity | None) -> Any:
    """Run an operation to its end and return its result; raise CommandFailed with what it says is wrong."""
    child = subprocess.run(
        [sys.executable, "-m", "codehub.composition.cli.operations", name],
        input=json.dumps(given),
        text=True,
        capture_output=True,
        cwd="/",
        env=dict(env),
        check=False,
        **account(who),
    )
    if child.returncode != 0:
        tail = "\n".join(f"    {line}" for line in child.stderr.splitlines()[-SHOWN_LINES:])
        raise CommandFailed(f"{name} failed (exit code {child.returncode}):\n{tail}")
    answer = json.loads(child.stdout)
    if "errors" in answer:
        raise CommandFailed("\n".join(answer["errors"]))
    return answer["result"]


@contextmanager
def environment_of(installation: Installation) -> Iterator[dict[str, str]]:
    """Yield the environment of an installation's roles; its database is started for the while if need be."""
    settings = operator_settings(installation.app)
    try:
        if url := external_database(settings):
            installation.prepare()
            yield application_environment(installation, settings, url, LOCAL)
            return
        database = EmbeddedPostgres(installation.data)
        if not database.exists():
            raise CommandFailed(f"There is no CodeHub in {installation.data} yet. Start it: ./codehub up")
        with _started(installation, database):
            yield application_environment(installation, settings, database.url, LOCAL)
    except FolderUnusable as error:
        raise CommandFailed(str(error)) from error
    except PermissionError as error:
        raise CommandFailed(f"{error.filename} belongs to another user; run this as that user.") from error


@contextmanager
def _started(installation: Installation, database: EmbeddedPostgres) -> Iterator[None]:
    try:
        installation.lock()
    except AlreadyRunning:
        yield
        return
    try:
        with database:
            yield
    except DatabaseFailed as failure:
        raise CommandFailed(str(failure)) from failure
    finally:
        installation.release()
