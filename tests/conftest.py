"""What every test stands on: a real PostgreSQL, no network beyond loopback, and a client that speaks JSON."""

import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker, Settings

from tests import environment
from tests.clients import ApiClient

UNKNOWN_TO_FLUSH = [
    "http_cache",
    "procrastinate_jobs",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
]

# at import: conftest files below this one are imported before any hook runs, and they import models
environment.prepare()


def pytest_unconfigure() -> None:
    environment.tear_down()


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _loopback_only(getattr(socket.socket, name)))
        yield


def _loopback_only(original: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(address[0]):
            raise AssertionError(f"a test wanted to connect to {address}")
        return original(self, address)

    return guarded


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:  # a name of somebody else
        return False


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Empty, after a test that commits, the tables that Django's own flush does not know."""
    marker = request.node.get_closest_marker("django_db")
    commits = "transactional_db" in request.fixturenames or (marker and marker.kwargs.get("transaction"))
    if not commits:
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(UNKNOWN_TO_FLUSH)} CASCADE")


@pytest.fixture
def api() -> ApiClient:
    """A client of the API with CSRF checked, as a browser meets it."""
    return ApiClient()


@pytest.fixture
def stored_files(tmp_path: Path, settings: Settings) -> Path:
    """The folder into which a test's stored files go."""
    folder, content = tmp_path / "files", settings.STORAGES["content"]
    options = {**content["OPTIONS"], "location": folder}
    settings.STORAGES = {**settings.STORAGES, "content": {**content, "OPTIONS": options}}
    return folder


@pytest.fixture
def count_queries(django_db_blocker: DjangoDbBlocker) -> Callable[[int], AbstractContextManager[list[str]]]:
    """Return a context manager that fails unless exactly so many statements reach the database.

    Savepoints and the limits' statement are not counted; limits are off in tests unless a test turns them on.
    """
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def expect(number: int) -> Iterator[list[str]]:
        statements: list[str] = []
        with CaptureQueriesContext(connection) as captured:
            yield statements
        statements += [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]
        listing = "\n".join(f"{index}. {sql}" for index, sql in enumerate(statements, 1))
        assert len(statements) == number, f"{len(statements)} statements, not {number}:\n{listing}"

    return expect
