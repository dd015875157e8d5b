"""Every error is `application/problem+json`, whoever found it."""

import logging

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError, connection
from django.test import Client
from ninja.errors import HttpError

from codehub.kernel.errors import NotFound
from codehub.platform.http.api import MOST_ERRORS
from codehub.platform.http.problems import as_domain_error, field_messages
from tests.clients import ApiClient

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("how", "status", "code"),
    [
        ("conflict", 409, "conflict"),
        ("not-found", 404, "not_found"),
        ("database", 503, "service_unavailable"),
        ("unknown", 500, "internal_error"),
    ],
)
def test_an_exception_becomes_a_problem(api: ApiClient, how: str, status: int, code: str) -> None:
    response = api.post(f"/fail/{how}")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    problem = response.json()
    assert (problem["code"], problem["status"]) == (code, status)
    assert problem["type"] == f"urn:codehub:error:{code}"
    assert problem["request_id"] == response["X-Request-ID"]
    assert response["Cache-Control"] == "no-store"


def test_detail_and_extras_of_a_domain_error_are_told(api: ApiClient) -> None:
    problem = api.post("/fail/conflict").json()
    assert (problem["detail"], problem["version"]) == ("Somebody was faster.", 7)


def test_an_unknown_error_tells_its_id_and_nothing_else(
    api: ApiClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        response = api.post("/fail/unknown")
    assert b"secret reason" not in response.content
    assert "secret reason" in caplog.text
    assert response["X-Request-ID"] in caplog.text


def test_an_unreachable_database_says_when_to_come_back(api: ApiClient) -> None:
    assert api.post("/fail/database")["Retry-After"] == "2"


def test_a_database_that_is_away_while_the_session_is_read_is_told_the_same_way(
    api: ApiClient, ada: AbstractBaseUser
) -> None:
    api.force_login(ada)

    def refuse(*_: object) -> None:
        raise OperationalError("the connection is closed")

    with connection.execute_wrapper(refuse):
        response = api.get("/me")
    assert (response.status_code, response.json()["code"]) == (503, "service_unavailable")


def test_each_invalid_field_is_named_with_its_messages(api: ApiClient) -> None:
    problem = api.post("/notes", {"text": "a", "stars": "many"}).json()
    assert problem["code"] == "invalid_input"
    assert problem["fields"] == {
        "text": ["String should have at least 3 characters."],
        "stars": ["Input should be a valid integer, unable to parse string as an integer."],
    }
    assert api.post("/notes", {}).json()["fields"] == {"text": ["This is required."]}
    assert api.post("/notes", {"text": "HELLO"}).json()["fields"] == {"text": ["Please do not shout."]}


def test_more_mistakes_than_anybody_reads_are_not_told_one_by_one(api: ApiClient) -> None:
    assert len(api.post("/stars", [{}] * MOST_ERRORS).json()["fields"]) == MOST_ERRORS
    problem = api.post("/stars", [{}] * (MOST_ERRORS + 1)).json()
    assert (problem["status"], problem["code"]) == (422, "invalid_input")
    assert "fields" not in problem


def test_a_query_parameter_out_of_range_is_named(api: ApiClient) -> None:
    for limit in (0, 101):
        assert list(api.get(f"/list?limit={limit}").json()["fields"]) == ["limit"]
    assert len(api.get("/list?limit=100").json()["items"]) == 100


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_body_that_is_not_json_is_malformed(api: ApiClient, body: bytes) -> None:
    response = api.client.post(
        "/api/v1/notes", body, content_type="application/json", headers={"X-CSRFToken": api.token}
    )
    assert (response.status_code, response.json()["code"]) == (400, "malformed_request")


def test_a_form_that_is_broken_is_malformed(api: ApiClient) -> None:
    response = api.client.post("/api/v1/notes", b"--x", content_type="multipart/form-data")
    assert (response.status_code, response.json()["code"]) == (400, "malformed_request")


def test_a_body_of_two_megabytes_is_refused(api: ApiClient) -> None:
    response = api.post("/notes", {"text": "x" * 2_000_000})
    assert (response.status_code, response.json()["code"]) == (413, "body_too_large")


def test_a_method_that_does_not_exist_names_those_that_do(api: ApiClient) -> None:
    response = api.delete("/notes")
    assert (response.status_code, response.json()["code"]) == (405, "method_not_allowed")
    assert response["Allow"] == "POST"


@pytest.mark.parametrize("path", ["/nothing", "/notes/nothing", ""])
def test_an_unknown_address_under_the_api_is_a_problem(api: ApiClient, path: str) -> None:
    response = api.get(path)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("path", ["/api/explode", "/explode"])
def test_a_view_outside_of_ninja_fails_the_same_way(path: str) -> None:
    response = Client(raise_request_exception=False).get(path)
    assert (response.status_code, response.json()["code"]) == (500, "internal_error")
    assert b"secret" not in response.content


def test_a_host_that_is_not_ours_is_refused() -> None:
    response = Client().get("/api/v1/list", headers={"Host": "evil.example"})
    assert (response.status_code, response.json()["code"]) == (400, "malformed_request")


@pytest.mark.parametrize(
    ("status", "code"), [(400, "malformed_request"), (401, "not_authenticated"), (403, "permission_denied")]
)
def test_what_ninja_raises_is_known(status: int, code: str) -> None:
    found = as_domain_error(HttpError(status, "of Ninja's own"))
    assert found is not None
    assert found.code == code


def test_a_field_that_is_not_there_is_named() -> None:
    errors = [{"type": "extra_forbidden", "loc": ("body", "note", "colour"), "msg": "Extra inputs"}]
    assert field_messages(errors) == {"colour": ["There is no such field."]}


def test_what_django_raises_is_known() -> None:
    error = NotFound()
    assert as_domain_error(error) is error
    known = [as_domain_error(raised) for raised in (SuspiciousOperation(), DjangoPermissionDenied())]
    assert [found.code for found in known if found] == ["malformed_request", "permission_denied"]
    assert as_domain_error(ValueError()) is None


def test_a_trailing_slash_means_the_same(api: ApiClient) -> None:
    assert api.get("/list/").json() == api.get("/list").json()
    assert api.post("/notes/", {"text": "slash"}).status_code == 201


def test_what_can_be_read_can_be_asked_about(api: ApiClient) -> None:
    read, asked = api.get("/list"), api.call("HEAD", "/list")
    assert (asked.status_code, asked.content) == (200, b"")
    assert asked["Content-Length"] == read["Content-Length"]
