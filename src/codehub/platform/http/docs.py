"""Swagger UI, from the files that Ninja brings, under a policy that allows what it needs and no more."""

import json
from collections.abc import Callable
from typing import Any

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Swagger

View = Callable[[HttpRequest], HttpResponseBase]


class Documentation(Swagger):
    """Ninja's page that always sends the CSRF token back: our operations all ask for it."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        settings = {**self.settings, "url": self.get_openapi_url(api, kwargs)}
        context = {"swagger_settings": json.dumps(settings, indent=1), "api": api, "add_csrf": True}
        return render(request, self.template, context)


def swagger_view(api: NinjaAPI) -> View:
    """Return the view of the API's documentation."""
    documentation = Documentation(settings={"tryItOutEnabled": True})

    # Swagger UI writes style attributes and its icons are data URLs; scripts stay on our own origin
    @require_safe
    @csp_update({"style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:"]})
    def view(request: HttpRequest) -> HttpResponse:
        return documentation.render_page(request, api)

    return view
