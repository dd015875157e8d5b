"""Swagger UI, from the files that Ninja brings, under a policy that allows what it needs and no more."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import NinjaAPI, Swagger

View = Callable[[HttpRequest], HttpResponseBase]


def swagger_view(api: NinjaAPI) -> View:
    """Return the view of the API's documentation."""
    swagger = Swagger(settings={"persistAuthorization": False, "tryItOutEnabled": True})

    # Swagger UI writes style attributes and its icons are data URLs; scripts stay on our own origin
    @csp_update({"style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:"]})
    def view(request: HttpRequest) -> HttpResponseBase:
        return swagger.render_page(request, api)

    return view
