"""Middleware of the edge, outermost first as `composition.settings` lists it."""

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.middleware.common import CommonMiddleware
from whitenoise.middleware import WhiteNoiseMiddleware

from codehub.platform.http.clients import client_address, is_trusted
from codehub.platform.http.errors import MethodNotAllowed
from codehub.platform.http.limits import set_headers
from codehub.platform.http.problems import CONTENT_TYPE, answer_exception, problem_response
from codehub.platform.http.request_ids import HEADER, request_id_of

log = structlog.get_logger("codehub.access")

Next = Callable[[HttpRequest], HttpResponseBase]
API_PREFIX = "/api/"
HEALTH_PREFIX = "/health"
METHOD_NOT_ALLOWED = 405

SECURITY_HEADERS = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Permitted-Cross-Domain-Policies": "none",
}
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST", "HTTP_FORWARDED")
# set when a request came through a proxy, also through one that nobody has named
FORWARDED_MARK = "codehub.forwarded"


class RequestLog:
    """Give the request its id, and write one line when it is answered."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id_of(request))
        response = self.get_response(request)
        response[HEADER] = request_id_of(request)
        self._write(request, response, (time.perf_counter() - started) * 1000)
        return response

    def _write(self, request: HttpRequest, response: HttpResponseBase, elapsed_ms: float) -> None:
        level = log.debug if request.path.startswith(HEALTH_PREFIX) else log.info
        level(
            "request",
            method=request.method,
            path=request.path,
            status=response.status_code,
            ms=round(elapsed_ms, 1),
            client=request.META.get("REMOTE_ADDR"),
        )


class TrustedProxies:
    """Take the client's address and scheme from proxies that the operator trusts, and from nobody else."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        meta, networks = request.META, settings.CODEHUB_TRUSTED_PROXIES
        peer = meta.get("REMOTE_ADDR", "")
        if any(name in meta for name in FORWARDED):
            meta[FORWARDED_MARK] = True
        if is_trusted(peer, networks):
            meta["REMOTE_ADDR"] = client_address(peer, meta.get("HTTP_X_FORWARDED_FOR", ""), networks)
        else:
            for name in FORWARDED:
                meta.pop(name, None)
        return self.get_response(request)


class SecurityHeaders:
    """Headers that Django's own middleware does not set; a view may say something else."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in SECURITY_HEADERS.items():
            response.setdefault(name, value)
        return response


class BuiltFiles(WhiteNoiseMiddleware):
    """Serve the built browser application's files, and Swagger UI's; the index page needs a nonce."""

    def add_file_to_dictionary(self, url: str, path: str, stat_cache: Any = None) -> None:
        if url != "/index.html":
            # whitenoise has no types
            super().add_file_to_dictionary(url, path, stat_cache)  # type: ignore[no-untyped-call]

    # like the middleware that it is made of, not like whitenoise's base
    @staticmethod
    def serve(static_file: Any, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]
        """Answer with the file; 404 when an update took it away since the files were listed."""
        try:
            # whitenoise has no types
            answer: HttpResponseBase = WhiteNoiseMiddleware.serve(static_file, request)  # type: ignore[no-untyped-call]
        except FileNotFoundError as error:
            raise Http404 from error
        return answer


class KnownHosts(CommonMiddleware):
    """Django's, which refuses hosts that are not ours; probes ask for health by a bare address."""

    def process_request(self, request: HttpRequest) -> HttpResponsePermanentRedirect | None:
        if request.path_info.startswith(HEALTH_PREFIX):
            return None
        return super().process_request(request)


class ApiEdge:
    """On API paths: accept a last slash and HEAD, make errors problems, show the limits, forbid caching."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(API_PREFIX):
            return self.get_response(request)
        request.path_info = request.path_info.rstrip("/")
        response = self._answer(request)
        if response.status_code == METHOD_NOT_ALLOWED and response.get("Content-Type") != CONTENT_TYPE:
            response = self._not_allowed(request, response)
        set_headers(request, response)
        response.setdefault("Cache-Control", "no-store")
        return response

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"  # operations know no HEAD; the server leaves the body out
        response = self.get_response(request)
        request.method = "HEAD"
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """Answer what a view outside of Ninja raises under `/api/`."""
        return answer_exception(request, error) if request.path_info.startswith(API_PREFIX) else None

    def _not_allowed(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        allowed = response.get("Allow", "")
        problem = problem_response(request, MethodNotAllowed(f"It answers to {allowed}."))
        problem["Allow"] = allowed
        return problem
