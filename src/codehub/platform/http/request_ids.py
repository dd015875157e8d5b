"""Each request has an id, which its answer, its errors and its log lines carry."""

import re

from django.http import HttpRequest

from codehub.kernel.ids import new_id

HEADER = "X-Request-ID"
_ATTRIBUTE = "_codehub_request_id"
_ACCEPTED = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_id_of(request: HttpRequest) -> str:
    """Return the id; a gateway's `X-Request-ID` is kept when it is short and plain, else one is made."""
    known = getattr(request, _ATTRIBUTE, None)
    if isinstance(known, str):
        return known
    sent = request.headers.get(HEADER, "")
    made = sent if _ACCEPTED.fullmatch(sent) else str(new_id())
    setattr(request, _ATTRIBUTE, made)
    return made
