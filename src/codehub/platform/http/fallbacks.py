"""Answers for what no view has answered: problems under the API, the application's page elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from codehub.kernel.errors import DomainError, NotFound, PermissionDenied
from codehub.platform.http.errors import InternalError, MalformedRequest
from codehub.platform.http.problems import problem_response


def unknown_api_path(request: HttpRequest, path: str = "") -> HttpResponse:
    return problem_response(request, NotFound("There is no such address in the API."))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, MalformedRequest())


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, PermissionDenied())


def server_error(request: HttpRequest) -> HttpResponseBase:
    return _plain(
        request, InternalError("Please try again. If it stays like this, tell the operator the request id.")
    )


def _plain(request: HttpRequest, error: DomainError) -> HttpResponse:
    return problem_response(request, error)
