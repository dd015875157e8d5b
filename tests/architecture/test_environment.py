"""What tests stand on: they cannot reach the network, and a fixture that counts does count."""

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.contrib.sessions.models import Session

CountQueries = Callable[[int], AbstractContextManager[list[str]]]


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org"])
def test_a_test_cannot_reach_the_network(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as wire, pytest.raises(AssertionError, match="a test wanted to connect"):
        wire.connect((host, 80))


def test_loopback_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


@pytest.mark.django_db
def test_queries_are_counted(count_queries: CountQueries) -> None:
    with count_queries(2) as statements:
        Session.objects.count()
        Session.objects.exists()
    assert all("django_session" in statement for statement in statements)


@pytest.mark.django_db
def test_one_query_too_many_fails(count_queries: CountQueries) -> None:
    with pytest.raises(AssertionError, match="1 statements, not 0"), count_queries(0):
        Session.objects.count()
