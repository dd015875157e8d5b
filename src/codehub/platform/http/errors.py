"""What can be wrong with a request before anyone has looked at what it asks for."""

from codehub.kernel.errors import DomainError


class MalformedRequest(DomainError):
    code = "malformed_request"
    status = 400
    title = "The request could not be read"


class CsrfFailed(DomainError):
    """The answer sets a fresh cookie, so the client may try again with its token."""

    code = "csrf_failed"
    status = 403
    title = "This page is out of date; please try again"


class MethodNotAllowed(DomainError):
    code = "method_not_allowed"
    status = 405
    title = "This address does not do that"


class BodyTooLarge(DomainError):
    code = "body_too_large"
    status = 413
    title = "What you sent is too large"


class IdempotencyKeyReused(DomainError):
    code = "idempotency_key_reused"
    status = 422
    title = "This Idempotency-Key was used for a different request"


class InternalError(DomainError):
    code = "internal_error"
    status = 500
    title = "Something went wrong on our side"

    def __init__(self) -> None:
        super().__init__("Please try again. If it stays like this, tell the operator the request id.")
