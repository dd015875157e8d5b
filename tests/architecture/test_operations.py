"""Rules for every operation of the API, the ones that do not exist yet included."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import resolve
from ninja.operation import Operation

from codehub.composition.services import SERVICES
from codehub.composition.wiring import make_api, service_routers
from codehub.kernel.clock import now
from codehub.kernel.errors import Conflict, error_classes
from codehub.kernel.ids import new_id
from codehub.platform.http.routing import Router, SessionCookie
from tests.clients import ApiClient


def operations() -> Iterator[tuple[str, Operation]]:
    """Yield the operations of a freshly bound API by their ids."""
    for bound in make_api(SERVICES)._get_bound_routers():
        for path_view in bound.path_operations.values():
            yield from ((str(operation.operation_id), operation) for operation in path_view.operations)


OPERATIONS = sorted(name for name, _ in operations())


def prepared(name: str, view: Callable[[HttpRequest], HttpResponse]) -> Operation:
    """Return an operation with its own edge but another body, without parameters and session."""
    operation = dict(operations())[name]
    operation.auth_callbacks, operation.models = [], []
    operation.view_func = view
    return operation


def run(operation: Operation) -> int:
    request = RequestFactory().generic(operation.methods[0], "/")
    request.COOKIES["csrftoken"] = request.META["HTTP_X_CSRFTOKEN"] = "a" * 32
    request.user = type("Nobody", (), {"is_authenticated": False})()
    return operation.run(request).status_code


def leave_a_trace() -> None:
    Session.objects.create(session_key="trace", session_data="", expire_date=now())


def test_there_are_operations_of_every_service() -> None:
    assert len(OPERATIONS) >= 15
    for service in SERVICES:
        assert service_routers(service)


def test_operation_ids_are_unique_snake_case() -> None:
    assert [name for name, times in Counter(OPERATIONS).items() if times > 1] == []
    assert [name for name in OPERATIONS if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name)] == []


def test_every_router_is_ours_and_tagged_by_its_service() -> None:
    for service in SERVICES:
        for prefix, router in service_routers(service):
            assert type(router) is Router, prefix
            assert router.tags == [service], prefix


def test_every_operation_asks_for_a_session_or_says_that_it_is_public() -> None:
    for name, operation in operations():
        public = operation.auth_param is None
        assert public or [type(callback) for callback in operation.auth_callbacks] == [SessionCookie], name


def address_of(name: str) -> tuple[str, str]:
    """Return an operation's method and an address of it that leads to nobody's object."""
    for bound in make_api(SERVICES)._get_bound_routers():
        for path, view in bound.path_operations.items():
            for operation in view.operations:
                if operation.operation_id == name:
                    return operation.methods[0], re.sub(r"{\w*slug}", "no-such", bound.prefix + path)
    raise LookupError(name)


@pytest.mark.django_db
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_that_is_not_public_asks_to_log_in(name: str) -> None:
    method, path = address_of(name)
    response = ApiClient().call(method, re.sub(r"{\w+}", str(new_id()), path))
    public = dict(operations())[name].auth_param is None
    assert (response.status_code == 401) is not public or response.json()["code"] == "wrong_credentials"


@pytest.mark.django_db
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_that_changes_something_refuses_a_forged_request(name: str) -> None:
    method, path = address_of(name)
    response = ApiClient().call(method, re.sub(r"{\w+}", str(new_id()), path), X_CSRFToken="forged")
    assert (response.status_code == 403) is (method != "GET")


@pytest.mark.django_db
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_that_succeeds_is_kept(name: str) -> None:
    def succeed(request: HttpRequest) -> HttpResponse:
        leave_a_trace()
        return HttpResponse(status=200)

    assert run(prepared(name, succeed)) == 200
    assert Session.objects.filter(session_key="trace").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("status", [400, 404, 500])
def test_an_operation_that_answers_400_or_more_is_rolled_back(name: str, status: int) -> None:
    def refuse(request: HttpRequest) -> HttpResponse:
        leave_a_trace()
        return HttpResponse(status=status)

    assert run(prepared(name, refuse)) == status
    assert not Session.objects.filter(session_key="trace").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize(("error", "status"), [(Conflict(), 409), (RuntimeError("bug"), 500)])
def test_an_operation_that_raises_is_rolled_back(name: str, error: Exception, status: int) -> None:
    def fail(request: HttpRequest) -> HttpResponse:
        leave_a_trace()
        raise error

    assert run(prepared(name, fail)) == status
    assert not Session.objects.filter(session_key="trace").exists()


def test_error_codes_are_words_and_have_a_title() -> None:
    ours = {code: found for code, found in error_classes().items() if found.__module__.startswith("codehub.")}
    for code, found in ours.items():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", code), code
        assert 400 <= found.status <= 599, code
        assert found.title[0].isupper(), code
        assert not found.title.endswith("."), code


@pytest.mark.parametrize(
    "path", ["/api/v1/openapi.json", "/api/docs", "/health", "/health/live", "/health/ready"]
)
def test_documentation_and_health_are_where_they_belong(path: str) -> None:
    assert resolve(path)


def schema_of_every_operation() -> list[dict[str, Any]]:
    paths = make_api(SERVICES).get_openapi_schema(path_prefix="/api/v1/")["paths"]
    return [operation for path in paths.values() for operation in path.values()]


def test_the_schema_has_every_operation_with_a_summary() -> None:
    listed = schema_of_every_operation()
    assert sorted(operation["operationId"] for operation in listed) == OPERATIONS
    assert [operation["operationId"] for operation in listed if not operation.get("summary")] == []
