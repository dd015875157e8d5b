"""Rate limits per user and per address."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.db import connection
from pytest_django import Settings

from codehub.kernel.clock import frozen
from codehub.platform.http.limits import Rate, count
from codehub.platform.http.models import RateLimitBucket
from codehub.platform.http.tasks import delete_expired
from tests.clients import ApiClient

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def limits_on(settings: Settings) -> None:
    settings.CODEHUB_RATE_LIMITS = True


@pytest.mark.parametrize(("text", "limit", "seconds"), [("30/m", 30, 60), ("5/10s", 5, 10), ("1/h", 1, 3600)])
def test_a_rate_is_read_from_text(text: str, limit: int, seconds: int) -> None:
    assert Rate.parse(text) == Rate(limit, seconds)


@pytest.mark.parametrize("text", ["", "0/m", "5", "5/x", "-1/m", "5/m5", "5 / m"])
def test_a_rate_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a rate"):
        Rate.parse(text)


@pytest.mark.django_db
def test_one_too_many_is_refused_and_told_when_to_come_back(api: ApiClient) -> None:
    with frozen(NOON):
        answers = [api.get("/limited") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[0]["RateLimit-Policy"] == '"limited";q=3;w=60'
    assert [answer["RateLimit"] for answer in answers] == [
        '"limited";r=2;t=20',
        '"limited";r=1;t=40',
        '"limited";r=0;t=60',
        '"limited";r=0;t=60',
    ]
    assert answers[3]["Retry-After"] == "20"
    problem = answers[3].json()
    assert (problem["code"], problem["retry_after"]) == ("rate_limited", 20)


@pytest.mark.django_db
def test_each_request_comes_back_after_its_share_of_the_period(api: ApiClient) -> None:
    with frozen(NOON):
        for _ in range(4):
            api.get("/limited")
    with frozen(NOON + timedelta(seconds=19)):
        assert api.get("/limited").status_code == 429
    with frozen(NOON + timedelta(seconds=20)):
        assert [api.get("/limited").status_code for _ in range(2)] == [200, 429]


@pytest.mark.django_db
def test_a_user_is_counted_beside_the_address(
    api: ApiClient, ada: AbstractBaseUser, ben: AbstractBaseUser
) -> None:
    with frozen(NOON):
        api.force_login(ada)
        assert [api.get("/limited").status_code for _ in range(3)] == [200, 200, 429]
        assert ApiClient().force_login(ben).get("/limited").status_code == 429  # the address is used up


@pytest.mark.django_db
def test_an_address_that_is_only_claimed_does_not_help(api: ApiClient, settings: Settings) -> None:
    with frozen(NOON):
        codes = [api.get("/limited", X_Forwarded_For=f"198.51.100.{n}").status_code for n in range(4)]
        assert codes == [200, 200, 200, 429]
        settings.CODEHUB_TRUSTED_PROXIES = (ip_network("127.0.0.0/8"),)
        assert api.get("/limited", X_Forwarded_For="198.51.100.1").status_code == 200


@pytest.mark.django_db
def test_one_address_is_counted_for_each_value_that_it_tries(api: ApiClient) -> None:
    with frozen(NOON):
        words = ["open", "OPEN ", "open", "sesame", "open"]
        assert [api.post("/guess", {"text": word.lower()}).status_code for word in words] == [
            200,
            200,
            429,
            200,
            429,
        ]


@pytest.mark.django_db
@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_a_body_without_the_counted_field_is_counted_too(api: ApiClient, body: bytes) -> None:
    def send() -> int:
        headers = {"X-CSRFToken": api.token}
        return api.client.generic(
            "POST", "/api/v1/guess", body, content_type="application/json", headers=headers
        ).status_code

    with frozen(NOON):
        first, second, third = send(), send(), send()
    assert first == second
    assert first in {400, 422}
    assert third == 429


@pytest.mark.django_db
def test_every_operation_has_a_limit(api: ApiClient) -> None:
    with frozen(NOON):
        assert api.get("/list")["RateLimit"] == '"default";r=1199;t=1'


@pytest.mark.django_db(transaction=True)
def test_a_request_that_is_rolled_back_counts(api: ApiClient) -> None:
    with frozen(NOON):
        remaining = [api.post("/fail/conflict")["RateLimit"] for _ in range(2)]
    assert remaining == ['"default";r=1199;t=1', '"default";r=1198;t=1']
    assert not Session.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_counting_from_many_connections_loses_none() -> None:
    def ask(_: int) -> bool:
        try:
            [standing] = count({"burst": Rate(10, 3600)}, "burst", at=NOON)
            return standing.allowed
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        allowed = list(threads.map(ask, range(40)))
    assert allowed.count(True) == 10


@pytest.mark.django_db
def test_limits_can_be_turned_off(api: ApiClient, settings: Settings) -> None:
    settings.CODEHUB_RATE_LIMITS = False
    answers = [api.get("/limited") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0]


@pytest.mark.django_db
def test_drained_buckets_are_deleted_and_others_kept() -> None:
    count({"old": Rate(1, 1)}, "x", at=NOON)
    count({"new": Rate(1, 86400)}, "x", at=NOON)
    with frozen(NOON + timedelta(minutes=1)):
        delete_expired()
    assert list(RateLimitBucket.objects.values_list("key", flat=True)) == ["new"]
