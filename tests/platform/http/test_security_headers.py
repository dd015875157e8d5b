"""Headers that close what a page of ours does not need, on every kind of answer."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client

pytestmark = pytest.mark.django_db
PATHS = [
    "/",
    "/nothing",
    "/api/v1/list",
    "/api/v1/nothing",
    "/api/docs",
    "/static/ninja/swagger-ui.css",
    "/explode",
]


def policy(response: HttpResponse) -> dict[str, list[str]]:
    directives = (directive.split() for directive in response["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in directives}


@pytest.fixture
def browser() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_them(browser: Client, path: str) -> None:
    response = browser.get(path)
    response.close()
    expected = {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }
    assert {name: response.get(name) for name in expected} == expected
    assert re.fullmatch(r"[0-9a-f-]{36}", response["X-Request-ID"])


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_allows_inline_or_foreign_scripts(browser: Client, path: str) -> None:
    response = browser.get(path)
    response.close()
    found = policy(response)
    assert found["default-src"] == found["object-src"] == found["base-uri"] == ["'none'"]
    assert found["frame-ancestors"] == ["'none'"]
    assert [source for source in found["script-src"] if not source.startswith("'nonce-")] == ["'self'"]


def test_a_gateways_request_id_is_kept_when_it_is_plain(browser: Client) -> None:
    assert (
        browser.get("/api/v1/list", headers={"X-Request-ID": "gateway-0001"})["X-Request-ID"]
        == "gateway-0001"
    )
    for odd in ("short", "x" * 65, 'quote"and<tag>', "two words here"):
        assert browser.get("/api/v1/list", headers={"X-Request-ID": odd})["X-Request-ID"] != odd


def test_answers_of_the_api_are_not_stored(browser: Client) -> None:
    assert browser.get("/api/v1/list")["Cache-Control"] == "no-store"


def test_the_documentation_has_its_files_here_and_sends_the_token(browser: Client) -> None:
    response = browser.get("/api/docs")
    html = response.content.decode()
    assert response.status_code == 200
    assert not re.search(r"https?://", html)
    assert 'data-api-csrf="true"' in html
    assert response.cookies["csrftoken"].value
    assert policy(response)["style-src"] == ["'self'", "'unsafe-inline'"]
    for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', html):
        file = browser.get(path)
        assert file.status_code == 200
        file.close()
    assert browser.get("/api/v1/openapi.json").json()["info"]["title"] == "Example"
