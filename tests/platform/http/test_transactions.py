"""One request, one transaction."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpRequest

from codehub.platform.http.routing import Router
from tests.clients import ApiClient


@pytest.mark.django_db(transaction=True)
def test_what_succeeds_is_kept(api: ApiClient) -> None:
    assert api.post("/notes", {"text": "keep"}).json() == {"text": "keep", "notes": 1}
    assert Session.objects.filter(session_key__startswith="keep").count() == 1
    assert not connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["status", "conflict", "not-found", "database", "unknown", "bare"])
def test_what_fails_leaves_nothing(api: ApiClient, how: str) -> None:
    assert api.post(f"/fail/{how}").status_code >= 400
    assert not Session.objects.exists()


def test_an_operation_must_name_itself() -> None:
    router = Router(tags=["example"])
    with pytest.raises(TypeError, match="needs an operation_id"):

        @router.get("/nameless")
        def nameless(request: HttpRequest) -> None: ...
