"""The browser application's page: its built index made for one request, and the CSRF cookie."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_safe

NONCE_PLACEHOLDER = "__CSP_NONCE__"
SESSION_PLACEHOLDER = "__SESSION__"

NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>CodeHub is not built yet</title>
<h1>The browser application is not built yet</h1>
<p>The API works: see <a href="/api/docs">its documentation</a>.</p>
<p>Start CodeHub with <code>./codehub up</code>, which builds it, or set <code>CODEHUB_WEB_DIST</code>
to a folder that has a built <code>index.html</code>.</p></html>
"""


@require_safe
def page(request: HttpRequest, **parameters: str) -> HttpResponse:
    """Answer one of the application's own addresses."""
    return _index(request, status=200)


def unknown_page(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that the application does not have: its not-found page, with status 404."""
    return _index(request, status=404)


def _index(request: HttpRequest, *, status: int) -> HttpResponse:
    html = read_index(settings.CODEHUB_WEB_DIST / "index.html")
    if html is None:
        return HttpResponse(NOT_BUILT, status=503)
    get_token(request)  # sets the cookie whose value the application sends back with what it changes
    nonce = str(request.csp_nonce)  # type: ignore[attr-defined]  # set by django-csp's middleware
    # without the cookie nobody is logged in, and the application need not ask
    session = "perhaps" if settings.SESSION_COOKIE_NAME in request.COOKIES else "none"
    body = html.replace(NONCE_PLACEHOLDER, nonce).replace(SESSION_PLACEHOLDER, session)
    response = HttpResponse(body, status=status)
    response["Cache-Control"] = "no-store"
    return response


@lru_cache(maxsize=1)
def read_index(path: Path) -> str | None:
    """Return the built page, None when there is none; read once, as the list of the files beside it is."""
    return path.read_text(encoding="utf-8") if path.is_file() else None
