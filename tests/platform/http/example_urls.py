"""An API with one operation for each thing that can happen at the edge."""

from typing import Any

from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path, re_path
from ninja import Schema, Status
from pydantic import Field, field_validator

from codehub.kernel.clock import now
from codehub.kernel.errors import Conflict, DomainError
from codehub.platform.http import fallbacks, spa
from codehub.platform.http.actors import actor_of
from codehub.platform.http.api import Api
from codehub.platform.http.docs import swagger_view
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.limits import rate_limit
from codehub.platform.http.paging import Limit, PageOut
from codehub.platform.http.routing import Router

router = Router(tags=["example"])
PART = 100_000  # bytes
LARGE = 120 * PART  # more than the kernel keeps for a client that does not read


class Note(Schema):
    text: str = Field(min_length=3, max_length=20)
    stars: int = 0

    @field_validator("text")
    @classmethod
    def no_shouting(cls, text: str) -> str:
        if text.isupper():
            raise ValueError("please do not shout")
        return text


class Made(Schema):
    text: str
    notes: int


def write(text: str) -> Made:
    """Leave a row behind that shows whether the transaction was kept."""
    Session.objects.create(
        session_key=f"{text}-{Session.objects.count()}", session_data="", expire_date=now()
    )
    return Made(text=text, notes=Session.objects.filter(session_key__startswith=text).count())


@router.post("/notes", response={201: Made}, operation_id="make_note", auth=None)
def make_note(request: HttpRequest, note: Note) -> Status[Made]:
    return Status(201, write(note.text))


@router.post("/stars", response=int, operation_id="count_stars", auth=None)
def count_stars(request: HttpRequest, notes: list[Note]) -> int:
    return sum(note.stars for note in notes)


@router.post("/once", response={201: Made}, operation_id="make_once")
@idempotent
def make_once(request: HttpRequest, note: Note) -> Status[Made]:
    made = write(note.text)
    if note.stars < 0:
        raise Conflict("Negative stars.")
    return Status(201, made)


@router.post("/fail/{how}", response={200: Made, 409: Made}, operation_id="fail", auth=None)
def fail(request: HttpRequest, how: str) -> Any:
    made = write("fail")
    if how == "status":
        return Status(409, made)
    raise FAILURES[how]


FAILURES: dict[str, Exception] = {
    "conflict": Conflict("Somebody was faster.", extra={"version": 7}),
    "not-found": Http404(),
    "database": OperationalError("server closed the connection"),
    "unknown": RuntimeError("the secret reason"),
    "bare": DomainError("Only this."),
}


@router.get("/me", operation_id="who", response=dict[str, str | None])
def who(request: HttpRequest) -> dict[str, str | None]:
    actor = actor_of(request)
    return {"id": str(actor.id), "role": actor.role}


@router.get("/list/", operation_id="list_notes", response=PageOut[int], auth=None)
def list_notes(request: HttpRequest, limit: Limit = 20) -> dict[str, Any]:
    return {"items": list(range(limit)), "next_cursor": None}


@router.get("/limited", operation_id="limited", response=None, auth=None)
@rate_limit("limited", user="2/m", ip="3/m")
def limited(request: HttpRequest) -> Status[None]:
    return Status(200, None)


@router.post("/guess", operation_id="guess", response=None, auth=None)
@rate_limit("guess", user="9/m", ip="9/m", per_field=("text", "2/m"))
def guess(request: HttpRequest, note: Note) -> Status[None]:
    return Status(200, None)


def large(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse((b"x" * PART for _ in range(LARGE // PART)), content_type="text/plain")


def explode(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the secret reason")


api = Api(title="Example", version="1", docs_url=None, urls_namespace="api")
api.add_router("", router)

urlpatterns = [
    path("api/v1/", api.urls),
    path("api/docs", swagger_view(api)),
    path("api/explode", explode),
    path("large", large),
    path("explode", explode),
    re_path(r"^api(/.*)?$", fallbacks.unknown_api_path),
    path("", spa.page),
]
handler400 = fallbacks.bad_request
handler403 = fallbacks.permission_denied
handler404 = spa.unknown_page
handler500 = fallbacks.server_error
