"""Log out."""

from allauth.account.internal.flows.logout import logout
from django.http import HttpRequest


def log_out(request: HttpRequest) -> None:
    """End the browser's session on the server; for somebody who is not logged in nothing happens."""
    logout(request, show_message=False)
