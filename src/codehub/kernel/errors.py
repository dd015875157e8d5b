"""Errors that a user may see. One class, one code, one HTTP status.

`platform.http` turns them into `application/problem+json` (RFC 9457); the codes are listed in the
OpenAPI schema, so the browser client knows every one.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

_registry: dict[str, type["DomainError"]] = {}


class DomainError(Exception):
    """Something that the caller can understand and act on.

    Subclasses set `code` (snake_case, unique in the whole program), `status` (HTTP) and `title` (one
    sentence without names or numbers). `detail` says what happened this time and what to do about it;
    `fields` maps a field's name to its messages; `extra` becomes further members of the answer.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    title: ClassVar[str] = "The request could not be carried out"

    def __init__(
        self,
        detail: str = "",
        *,
        fields: Mapping[str, Sequence[str]] | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.fields = {name: list(messages) for name, messages in (fields or {}).items()}
        self.extra = dict(extra or {})

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "code" not in cls.__dict__:
            raise TypeError(f"{cls.__qualname__} needs a code of its own")
        known = _registry.get(cls.code)
        if known is not None and known.__qualname__ != cls.__qualname__:
            raise TypeError(f"{cls.code} is the code of {known.__qualname__} already")
        _registry[cls.code] = cls


def error_classes() -> dict[str, type[DomainError]]:
    """Return every error class imported so far by its code."""
    return dict(sorted(_registry.items()))


class InvalidInput(DomainError):
    code = "invalid_input"
    status = 422
    title = "Some of what you sent is not valid"


class NotAuthenticated(DomainError):
    code = "not_authenticated"
    status = 401
    title = "Please log in first"


class PermissionDenied(DomainError):
    code = "permission_denied"
    status = 403
    title = "You may not do this"


class NotFound(DomainError):
    code = "not_found"
    status = 404
    title = "There is nothing here"


class Conflict(DomainError):
    code = "conflict"
    status = 409
    title = "Someone changed this in the meantime"


class RateLimited(DomainError):
    """`extra` carries `retry_after` in seconds."""

    code = "rate_limited"
    status = 429
    title = "Too many requests"


class ServiceUnavailable(DomainError):
    code = "service_unavailable"
    status = 503
    title = "A part of CodeHub that this needs is not running"
