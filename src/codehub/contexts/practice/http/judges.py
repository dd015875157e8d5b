"""The judges and their queue over HTTP, for administrators."""

from django.http import HttpRequest

from codehub.contexts.practice.contracts import JudgesPage
from codehub.contexts.practice.queries.queue import judges_page
from codehub.platform.http.actors import actor_of
from codehub.platform.http.routing import Router

judges = Router(tags=["practice"])


@judges.get("", response=JudgesPage, operation_id="list_judges", summary="The judges and their queue")
def list_judges(request: HttpRequest) -> JudgesPage:
    return judges_page(actor_of(request))
