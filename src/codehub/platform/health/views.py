"""`/health`, `/health/live`, `/health/ready` of a web process."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from codehub.platform.health.checks import full_report, process_report

UNAVAILABLE = 503


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """Answer as long as the process runs, without asking anyone else."""
    return _answer({"status": "healthy", "service": "web", "dependencies": {}})


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Tell whether requests should be sent here."""
    return _answer(process_report("web"))


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Report the process and every service that it has mounted."""
    return _answer(full_report("web", settings.CODEHUB_SERVICES))


def _answer(report: dict[str, object]) -> HttpResponse:
    status = UNAVAILABLE if report["status"] == "unhealthy" else 200
    response = JsonResponse(report, status=status)
    response["Cache-Control"] = "no-store"
    return response
