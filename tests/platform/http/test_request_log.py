"""One line per request."""

import pytest
from django.contrib.auth.models import AbstractBaseUser
from structlog.testing import capture_logs

from tests.clients import ApiClient

pytestmark = pytest.mark.django_db


def test_a_request_leaves_one_line_without_its_contents(api: ApiClient) -> None:
    with capture_logs() as lines:
        api.post("/notes?token=secret", {"text": "private"})
    [line] = [line for line in lines if line["event"] == "request"]
    assert (line["method"], line["path"], line["status"]) == ("POST", "/api/v1/notes", 201)
    assert (line["client"], line["log_level"]) == ("127.0.0.1", "info")
    assert line["ms"] > 0
    assert "secret" not in str(line)
    assert "private" not in str(line)


def test_the_line_has_the_users_id(api: ApiClient, ada: AbstractBaseUser) -> None:
    import structlog

    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        response = api.force_login(ada).get("/me")
    [line] = [line for line in lines if line["event"] == "request"]
    assert line["user_id"] == str(ada.pk)
    assert line["request_id"] == response["X-Request-ID"]
