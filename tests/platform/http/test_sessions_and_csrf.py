"""Who is asking, and whether our own page sent it."""

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.core.cache import cache

from tests.clients import ApiClient

pytestmark = pytest.mark.django_db
NOTE = {"text": "hello"}


def test_without_session_an_operation_asks_to_log_in(api: ApiClient) -> None:
    response = api.get("/me")
    assert (response.status_code, response.json()["code"]) == (401, "not_authenticated")


def test_with_a_session_the_actor_is_the_user(api: ApiClient, ada: AbstractBaseUser) -> None:
    assert api.force_login(ada).get("/me").json() == {"id": str(ada.pk), "role": "instructor"}


def test_a_session_that_has_ended_asks_to_log_in_again(api: ApiClient, ada: AbstractBaseUser) -> None:
    api.force_login(ada)
    Session.objects.all().delete()
    cache.clear()
    assert api.post("/once", NOTE).json()["code"] == "not_authenticated"


@pytest.mark.parametrize("path", ["/notes", "/once"])
def test_a_forged_request_is_refused_on_public_operations_too(
    api: ApiClient, ada: AbstractBaseUser, path: str
) -> None:
    api.force_login(ada)
    for token in ("", "b" * 32, "short"):
        response = api.post(path, NOTE, X_CSRFToken=token)
        assert (response.status_code, response.json()["code"]) == (403, "csrf_failed")


def test_a_refused_token_is_replaced_so_that_a_second_try_works(api: ApiClient) -> None:
    api.client.cookies.clear()
    assert api.post("/notes", NOTE).json()["code"] == "csrf_failed"
    assert api.post("/notes", NOTE).status_code == 201


def test_a_page_of_another_origin_is_refused_even_with_the_token(api: ApiClient) -> None:
    assert api.post("/notes", NOTE, origin="https://evil.example").json()["code"] == "csrf_failed"
    assert api.post("/notes", NOTE, origin="http://testserver").status_code == 201


def test_reading_needs_no_token(api: ApiClient) -> None:
    assert api.get("/list", X_CSRFToken="").status_code == 200


def test_the_token_is_for_our_own_pages(api: ApiClient) -> None:
    cookie = api.post("/notes", NOTE, X_CSRFToken="").cookies["csrftoken"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["domain"]
