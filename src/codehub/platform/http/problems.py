"""Errors as `application/problem+json` (RFC 9457), the same shape whoever found the error."""

from collections.abc import Mapping
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja.errors import HttpError, ValidationError

from codehub.kernel.errors import (
    DomainError,
    InvalidInput,
    NotAuthenticated,
    NotFound,
    PermissionDenied,
    ServiceUnavailable,
)
from codehub.platform.http.errors import BodyTooLarge, InternalError, MalformedRequest
from codehub.platform.http.request_ids import request_id_of

log = structlog.get_logger(__name__)

CONTENT_TYPE = "application/problem+json"


def problem_response(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Return the answer that carries an error; `retry_after` among its extras becomes the header too."""
    body: dict[str, Any] = {
        "type": f"urn:codehub:error:{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "code": error.code,
        "request_id": request_id_of(request),
        **({"fields": error.fields} if error.fields else {}),
        **error.extra,
    }
    response = JsonResponse(body, status=error.status, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    if "retry_after" in error.extra:
        response["Retry-After"] = str(error.extra["retry_after"])
    return response


def answer_exception(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the answer for any exception; what nobody expected is logged and tells only the request's id."""
    known = as_domain_error(error)
    if known is None:
        log.error("request failed", path=request.path, method=request.method, exc_info=error)
        known = InternalError()
    elif known.status >= 500:
        log.warning("request refused", code=known.code, path=request.path, reason=str(error))
    return problem_response(request, known)


def as_domain_error(error: Exception) -> DomainError | None:
    """Translate what Django, Ninja and the database driver raise; None for what nobody expected."""
    match error:
        case DomainError():
            return error
        case ValidationError():
            return InvalidInput("Please correct the fields named here.", fields=field_messages(error.errors))
        case HttpError():
            return _from_http_error(error)
        case OperationalError() | InterfaceError():
            return ServiceUnavailable(
                "The database does not answer. Please try again.", extra={"retry_after": 2}
            )
    return _from_django(error)


def _from_django(error: Exception) -> DomainError | None:
    match error:
        case Http404():
            return NotFound()
        case RequestDataTooBig():
            return BodyTooLarge("Please send less than 1 MB.")
        case SuspiciousOperation() | MultiPartParserError() | UnreadablePostError():
            return MalformedRequest()
        case DjangoPermissionDenied():
            return PermissionDenied()
    return None


def _from_http_error(error: HttpError) -> DomainError | None:
    match error.status_code:
        case 400:
            return MalformedRequest("The body is not valid JSON.")
        case 401:
            return NotAuthenticated()
        case 403:
            return PermissionDenied()
    return None


def field_messages(errors: list[dict[str, Any]]) -> Mapping[str, list[str]]:
    """Return messages by field name from the errors of Ninja (pydantic's, with where it was found first)."""
    fields: dict[str, list[str]] = {}
    for error in errors:
        fields.setdefault(_field_name(error["loc"]), []).append(_message(error))
    return fields


def _field_name(location: tuple[str | int, ...]) -> str:
    # ("body", "<name of the parameter>", "title"), but ("query", "limit")
    inner = location[2:] if location[0] in {"body", "form"} and len(location) > 2 else location[1:]
    return ".".join(str(part) for part in inner)


def _message(error: dict[str, Any]) -> str:
    if error["type"] == "missing":
        return "This is required."
    if error["type"] == "extra_forbidden":
        return "There is no such field."
    text = str(error["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return text[:1].upper() + text[1:].rstrip(".") + "."
