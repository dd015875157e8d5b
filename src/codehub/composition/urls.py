"""Every address: health, the API and its documentation, and the browser application."""

from django.conf import settings
from django.urls import path, re_path

from codehub.composition.wiring import make_api
from codehub.platform.health import views as health
from codehub.platform.http import fallbacks, spa
from codehub.platform.http.docs import swagger_view
from codehub.platform.telemetry import views as telemetry

api = make_api(settings.CODEHUB_SERVICES)

# the application's own router knows the same; a page that is not here is its not-found page, with status 404
PAGES = [
    "",
    "dashboard",
    "courses",
    "courses/<slug:slug>",
    "learn/<slug:slug>/<slug:lesson>",
    "login",
    "signup",
    "settings",
    "admin/judges",
]

urlpatterns = [
    path("health", health.health),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("metrics", telemetry.metrics),
    path("api/v1/", api.urls),
    path("api/docs", swagger_view(api)),
    re_path(r"^api(/.*)?$", fallbacks.unknown_api_path),
    *(path(page, spa.page) for page in PAGES),
    *(path(f"{page}/", spa.page) for page in PAGES if page),
]

handler400 = fallbacks.bad_request
handler403 = fallbacks.permission_denied
handler404 = spa.unknown_page
handler500 = fallbacks.server_error
