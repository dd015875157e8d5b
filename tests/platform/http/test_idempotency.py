"""The same key and body from the same user: the same answer, and done once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.db import connections

from codehub.kernel.clock import frozen, now
from codehub.platform.http.models import IdempotentAnswer
from codehub.platform.http.tasks import delete_expired
from tests.clients import ApiClient

NOTE = {"text": "once"}


def notes() -> int:
    return Session.objects.filter(session_key__startswith="once").count()


@pytest.mark.django_db
def test_a_repeated_request_gets_the_first_answer(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada)
    first, second = (api.post("/once", NOTE, idempotency_key="k1") for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert "Idempotency-Replayed" not in first
    assert second["Idempotency-Replayed"] == "true"
    assert notes() == 1


@pytest.mark.django_db
def test_another_body_under_the_same_key_is_refused(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada)
    api.post("/once", NOTE, idempotency_key="k1")
    response = api.post("/once", {"text": "other"}, idempotency_key="k1")
    assert (response.status_code, response.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.django_db
def test_without_a_key_each_request_counts(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada)
    assert [api.post("/once", NOTE).json()["notes"] for _ in range(2)] == [1, 2]


@pytest.mark.django_db
def test_keys_of_different_users_have_nothing_to_do_with_each_other(
    api: ApiClient, ada: AbstractBaseUser, ben: AbstractBaseUser
) -> None:
    api.force_login(ada).post("/once", NOTE, idempotency_key="k1")
    response = ApiClient().force_login(ben).post("/once", {"text": "once more"}, idempotency_key="k1")
    assert response.status_code == 201


@pytest.mark.django_db
def test_nobody_cannot_use_a_key_to_pass_the_log_in(api: ApiClient) -> None:
    assert api.post("/once", NOTE, idempotency_key="k1").json()["code"] == "not_authenticated"
    assert not IdempotentAnswer.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "k" * 256, "tab\there"])
def test_a_key_that_is_empty_long_or_unprintable_is_refused(
    api: ApiClient, ada: AbstractBaseUser, key: str
) -> None:
    response = api.force_login(ada).post("/once", NOTE, idempotency_key=key)
    assert (response.status_code, list(response.json()["fields"])) == (422, ["Idempotency-Key"])


@pytest.mark.django_db(transaction=True)
def test_a_refused_request_may_be_tried_again_with_its_key(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada)
    assert api.post("/once", {**NOTE, "stars": -1}, idempotency_key="k1").status_code == 409
    assert api.post("/once", NOTE, idempotency_key="k1").status_code == 201
    assert notes() == 1


@pytest.mark.django_db(transaction=True)
def test_duplicates_at_the_same_time_are_done_once(ada: AbstractBaseUser) -> None:
    clients = [ApiClient().force_login(ada) for _ in range(6)]

    def ask(client: ApiClient) -> bytes:
        try:
            return client.post("/once", NOTE, idempotency_key="k1").content
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as threads:
        answers = set(threads.map(ask, clients))
    assert len(answers) == 1
    assert notes() == 1


@pytest.mark.django_db
def test_answers_are_forgotten_after_a_day(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada).post("/once", NOTE, idempotency_key="k1")
    delete_expired()
    assert IdempotentAnswer.objects.count() == 1
    with frozen(now() + timedelta(hours=25)):
        delete_expired()
    assert not IdempotentAnswer.objects.exists()
