"""allauth's headless mode, in which its flows answer with data and never with redirects or pages."""

from allauth.headless.constants import Client
from allauth.headless.internal.decorators import mark_request_as_headless
from django.http import HttpRequest


def as_headless(request: HttpRequest) -> None:
    """Tell allauth that our own browser application asks."""
    mark_request_as_headless(request, Client.BROWSER)
