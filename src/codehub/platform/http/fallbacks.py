"""Answers for what no view has answered: problems under the API, the application's page elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from codehub.kernel.errors import NotFound, PermissionDenied
from codehub.platform.http.errors import InternalError, MalformedRequest
from codehub.platform.http.problems import problem_response


def unknown_api_path(request: HttpRequest, path: str = "") -> HttpResponse:
    return problem_response(request, NotFound("There is no such address in the API."))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_response(request, MalformedRequest())


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_response(request, PermissionDenied())


def server_error(request: HttpRequest) -> HttpResponseBase:
    return problem_response(request, InternalError())
