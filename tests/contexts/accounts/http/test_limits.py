"""Guessing passwords and mass registration are slowed down, and nobody can be locked out by somebody else."""

import pytest
from pytest_django import Settings

from codehub.contexts.accounts.models.user import User
from codehub.kernel.clock import frozen, now
from codehub.platform.http.models import RateLimitBucket
from tests.clients import ApiClient
from tests.factories.accounts import PASSWORD, make_account

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def limited(settings: Settings) -> None:
    settings.CODEHUB_RATE_LIMITS = True


def client_at(address: str) -> ApiClient:
    client = ApiClient()
    client.client.defaults["REMOTE_ADDR"] = address
    return client


def log_in(client: ApiClient, login: str, password: str = "wrong horse battery") -> int:
    return client.post("/auth/login", {"login": login, "password": password}).status_code


def test_ten_guesses_at_one_account_from_one_address() -> None:
    make_account(username="Ada")
    with frozen(now()):
        guesser = client_at("192.0.2.1")
        assert [log_in(guesser, "Ada") for _ in range(10)] == [401] * 10
        answer = guesser.post("/auth/login", {"login": " ADA ", "password": PASSWORD})
        assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
        assert int(answer.headers["Retry-After"]) == answer.json()["retry_after"] == 30
        assert log_in(guesser, "somebody-else") == 401
        assert log_in(client_at("192.0.2.2"), "Ada", PASSWORD) == 200, "the owner at home is not locked out"


def test_trying_many_accounts_from_one_address_is_limited_too() -> None:
    with frozen(now()):
        guesser = client_at("192.0.2.1")
        bodies = [{"login": f"user-{number}"} for number in range(301)]  # incomplete: nothing is hashed
        answers = [guesser.post("/auth/login", body).status_code for body in bodies]
    assert answers == [422] * 300 + [429]


def test_no_name_is_written_into_the_limits() -> None:
    log_in(client_at("192.0.2.1"), "ada@example.org")
    keys = list(RateLimitBucket.objects.values_list("key", flat=True))
    assert len(keys) == 2
    assert not any("ada" in key for key in keys)


def test_registering_is_limited_per_address() -> None:
    with frozen(now()):
        robot = client_at("192.0.2.1")
        answers = [robot.post("/auth/register", {"username": "x"}).status_code for _ in range(121)]
        assert answers == [422] * 120 + [429]
        form = {"username": "Ada", "email": "ada@example.org", "password": PASSWORD}
        assert client_at("192.0.2.2").post("/auth/register", form).status_code == 201
    assert User.objects.count() == 1
