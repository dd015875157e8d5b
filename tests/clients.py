"""Django's test client as a browser would be: JSON both ways, CSRF checked, the token sent back."""

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client

API = "/api/v1"


class ApiClient:
    """Calls operations by their path under `/api/v1`; the answer is Django's, with `.json()`."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.token = "a" * 32
        self.client.cookies["csrftoken"] = self.token

    def force_login(self, user: Any) -> "ApiClient":
        """Log a user in without a password."""
        self.client.force_login(user)
        return self

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self._call("GET", path, None, headers)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self._call("POST", path, body, headers)

    def put(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self._call("PUT", path, body, headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self._call("PATCH", path, body, headers)

    def delete(self, path: str, **headers: str) -> HttpResponse:
        return self._call("DELETE", path, None, headers)

    def call(self, method: str, path: str, **headers: str) -> HttpResponse:
        return self._call(method, path, None, headers)

    def _call(self, method: str, path: str, body: Any, headers: dict[str, str]) -> HttpResponse:
        """Headers are keywords with underscores: `idempotency_key="…"`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        cookie = self.client.cookies.get("csrftoken")
        named.setdefault("X-CSRFToken", cookie.value if cookie else "")
        content = b"" if body is None else json.dumps(body).encode()
        return self.client.generic(
            method, API + path, content, content_type="application/json", headers=named
        )
