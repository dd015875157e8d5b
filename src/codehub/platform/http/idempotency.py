"""`Idempotency-Key`: the same key and body from the same user get the same answer, however often they come.

The key's row is written in the transaction of the request. A duplicate that comes meanwhile waits for that
row and then finds the answer or, when the first was refused and rolled back, nothing, and does the work.
"""

import hashlib
from collections.abc import Callable
from typing import TypeVar

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from codehub.kernel.clock import now
from codehub.kernel.errors import InvalidInput
from codehub.platform.http.actors import actor_of
from codehub.platform.http.errors import IdempotencyKeyReused
from codehub.platform.http.models import IdempotentAnswer

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
ATTRIBUTE = "_codehub_idempotent"
MAX_KEY = 255
View = TypeVar("View", bound=Callable[..., object])


def idempotent(view: View) -> View:
    """Let an operation honour `Idempotency-Key`; stands below the route decorator."""
    setattr(view, ATTRIBUTE, True)
    return view


def is_idempotent(view: object) -> bool:
    return getattr(view, ATTRIBUTE, False) is True


def answer_once(request: HttpRequest, run: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Run the operation, or return the answer it gave to the same key before.

    Must be inside the request's transaction. Nobody's requests are not kept: a key belongs to a user.
    Raises IdempotencyKeyReused for another request under the same key, InvalidInput for a bad key.
    """
    key, user_id = request.headers.get(HEADER), actor_of(request).id
    if key is None or user_id is None:
        return run()
    if not 0 < len(key) <= MAX_KEY or not key.isprintable():
        raise InvalidInput(fields={HEADER: [f"Use 1 to {MAX_KEY} printable characters."]})
    fingerprint = _fingerprint(request)
    row = IdempotentAnswer(user_id=user_id, key=key, fingerprint=fingerprint)
    if not _claim(row):
        return _stored_answer(row)
    response = run()
    _keep(row, response)
    return response


def _fingerprint(request: HttpRequest) -> str:
    digest = hashlib.sha256(f"{request.method} {request.path}\n".encode())
    digest.update(request.body)
    return digest.hexdigest()


def _claim(row: IdempotentAnswer) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO http_idempotent_answer (user_id, key, fingerprint, created_at)"
            " VALUES (%s, %s, %s, %s) ON CONFLICT (user_id, key) DO NOTHING",
            [row.user_id, row.key, row.fingerprint, now()],
        )
        return bool(cursor.rowcount)


def _stored_answer(row: IdempotentAnswer) -> HttpResponse:
    stored = IdempotentAnswer.objects.get(user_id=row.user_id, key=row.key)
    if stored.fingerprint != row.fingerprint:
        raise IdempotencyKeyReused("Use a new key for a new request.")
    response = HttpResponse(bytes(stored.body or b""), status=stored.status, content_type="application/json")
    response[REPLAYED] = "true"
    return response


def _keep(row: IdempotentAnswer, response: HttpResponseBase) -> None:
    assert isinstance(response, HttpResponse)
    stored = IdempotentAnswer.objects.filter(user_id=row.user_id, key=row.key)
    stored.update(status=response.status_code, body=response.content)
