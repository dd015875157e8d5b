"""Cross-site request forgery: Django's own check, applied to every unsafe operation, public ones included."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token

from codehub.platform.http.errors import CsrfFailed
from codehub.platform.http.problems import problem_response

DETAIL = "The security token is missing or old. A new one has been set."


class _Check(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        get_token(request)
        raise CsrfFailed(DETAIL)


def _no_response(request: HttpRequest) -> HttpResponse:
    raise AssertionError("only the check is used")


_check = _Check(_no_response)


def check_csrf(request: HttpRequest) -> None:
    """Raise CsrfFailed unless an unsafe request proves that our own page sent it.

    Ninja marks its views exempt and checks only where a cookie authenticates; that leaves logging in open to
    being forged, so the check runs here for every operation.
    """
    _check.process_view(request, _no_response, (), {})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a failed check of Django's middleware; named by `CSRF_FAILURE_VIEW`."""
    get_token(request)
    return problem_response(request, CsrfFailed(DETAIL))
