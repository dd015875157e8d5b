"""`/metrics` of a web process: for this machine, or for whoever knows the token."""

import secrets
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from codehub.platform.http.middleware import FORWARDED_MARK
from codehub.platform.telemetry.metrics import CONTENT_TYPE, metrics_text


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer the figures of all services that are mounted; 404 to whoever may not read them."""
    if not _may_read(request):
        return HttpResponse("There is nothing here.\n", status=404, content_type="text/plain")
    response = HttpResponse(metrics_text(settings.CODEHUB_SERVICES), content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response


def _may_read(request: HttpRequest) -> bool:
    token = settings.CODEHUB_METRICS_TOKEN
    if token:
        given = request.headers.get("Authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {token}".encode())
    return _is_from_here(request)


def _is_from_here(request: HttpRequest) -> bool:
    """Tell whether a program on this machine asks, and not through a proxy on this machine."""
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return False
    return address.is_loopback and FORWARDED_MARK not in request.META
