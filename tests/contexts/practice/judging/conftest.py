"""Connections of their own, as several processes have them."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection


@pytest.fixture
def connect(transactional_db: None) -> Iterator[Callable[..., psycopg.Connection[Any]]]:
    """Return a function that opens a connection of its own to the test database, as any user."""
    opened: list[psycopg.Connection[Any]] = []

    def open_connection(**changes: Any) -> psycopg.Connection[Any]:
        settings = connection.settings_dict
        values = {
            "host": settings["HOST"],
            "port": settings["PORT"],
            "user": settings["USER"],
            "password": settings["PASSWORD"],
            "dbname": settings["NAME"],
        }
        given = {name: value for name, value in (values | changes).items() if value not in (None, "")}
        opened.append(psycopg.connect(**given, autocommit=True))
        return opened[-1]

    yield open_connection
    for one in opened:
        one.close()
