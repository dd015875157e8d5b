"""The browser application's page and files."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import resolve
from pytest_django import Settings

from codehub.platform.http import spa

INDEX = '<!doctype html><script nonce="__CSP_NONCE__" type="module" src="/assets/index-DkXyz123.js"></script>'


@pytest.fixture
def dist(tmp_path: Path, settings: Settings) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(INDEX)
    (tmp_path / "favicon.svg").write_text("<svg/>")
    for suffix, size in (("", 300), (".gz", 200), (".br", 100)):
        (tmp_path / "assets" / f"index-DkXyz123.js{suffix}").write_bytes(b" " * size)
    settings.CODEHUB_WEB_DIST = settings.WHITENOISE_ROOT = tmp_path
    return tmp_path


def test_the_page_carries_the_nonce_of_its_own_policy(dist: Path) -> None:
    first, second = Client().get("/"), Client().get("/")
    nonces = [re.findall(r'nonce="([^"]+)"', answer.content.decode())[0] for answer in (first, second)]
    assert nonces[0] != nonces[1]
    assert f"'nonce-{nonces[0]}'" in first["Content-Security-Policy"]
    assert "__CSP_NONCE__" not in first.content.decode()
    assert (first.status_code, first["Cache-Control"]) == (200, "no-store")


def test_the_page_says_when_there_can_be_no_session(dist: Path, settings: Settings) -> None:
    (dist / "index.html").write_text('<meta name="session" content="__SESSION__">')
    client = Client()
    assert 'content="none"' in client.get("/").content.decode()
    client.cookies[settings.SESSION_COOKIE_NAME] = "whatever"
    assert 'content="perhaps"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    "path", ["/courses", "/courses/", "/login/", "/learn/a/b/", "/dashboard", "/settings/", "/admin/judges"]
)
def test_a_page_is_found_with_and_without_a_slash_at_its_end(path: str) -> None:
    resolved = resolve(path, "codehub.composition.urls")
    assert resolved.func is spa.page


def test_the_page_brings_the_csrf_cookie(dist: Path) -> None:
    assert Client().get("/").cookies["csrftoken"].value


def test_an_unknown_page_is_the_application_with_status_404(dist: Path) -> None:
    answer = Client().get("/no/such/page")
    assert answer.status_code == 404
    assert "<script" in answer.content.decode()


def fetch(path: str, encoding: str = "") -> HttpResponseBase:
    """Get a file and close it."""
    answer = Client().get(path, headers={"Accept-Encoding": encoding})
    answer.close()
    return answer


def test_hashed_files_are_kept_for_ever_and_others_are_not(dist: Path) -> None:
    hashed = fetch("/assets/index-DkXyz123.js")
    assert "immutable" in hashed["Cache-Control"]
    assert "immutable" not in fetch("/favicon.svg")["Cache-Control"]


@pytest.mark.parametrize(("accepted", "encoding"), [("br", "br"), ("gzip", "gzip"), ("", None)])
def test_what_was_compressed_at_build_is_sent_so(dist: Path, accepted: str, encoding: str | None) -> None:
    assert fetch("/assets/index-DkXyz123.js", accepted).get("Content-Encoding") == encoding


def test_a_file_that_an_update_took_away_is_not_found(dist: Path) -> None:
    client = Client()
    with closing(client.get("/assets/index-DkXyz123.js")) as before:
        assert before.status_code == 200
    for file in (dist / "assets").iterdir():
        file.unlink()
    assert client.get("/assets/index-DkXyz123.js").status_code == 404


@pytest.mark.parametrize("path", ["/../settings.py", "/assets/../../secret", "/assets/%2e%2e/%2e%2e/secret"])
def test_nothing_outside_of_the_folder_is_served(dist: Path, path: str) -> None:
    (dist.parent / "secret").write_text("secret")
    assert Client().get(path).status_code == 404


def test_a_page_is_only_read(dist: Path) -> None:
    assert Client().post("/").status_code == 405
    refused = Client(enforce_csrf_checks=True).post("/")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")


def test_the_raw_index_is_not_a_file(dist: Path) -> None:
    assert Client().get("/index.html").status_code == 404


def test_without_a_build_the_page_says_what_to_do(tmp_path: Path, settings: Settings) -> None:
    settings.CODEHUB_WEB_DIST = tmp_path
    answer = Client().get("/")
    assert answer.status_code == 503
    assert "./codehub up" in answer.content.decode()
