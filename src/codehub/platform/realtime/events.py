"""Events on their way to subscribers, and the frames of the protocol as JSON text."""

import json
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """An event's place in its stream and its frame, encoded once for all subscribers.

    `frame` is None when only the number is known: a wake-up for an event too big for NOTIFY, or the head
    of a stream. The row has the rest.
    """

    stream: str
    seq: int
    frame: str | None


@dataclass(frozen=True, slots=True)
class Tail:
    """What a stream holds after a cursor. Not `complete`: that is too old, too far behind, or unknown."""

    last_seq: int
    events: list[LiveEvent]
    complete: bool


def encode(frame: Json) -> str:
    return json.dumps(frame, separators=(",", ":"), ensure_ascii=False)


def event_of_row(stream: str, seq: int, name: str, data: Json, at: str) -> LiveEvent:
    frame = {"type": "event", "stream": stream, "seq": seq, "name": name, "data": data, "at": at}
    return LiveEvent(stream, seq, encode(frame))


def event_of_notification(payload: str) -> LiveEvent:
    """Read what `outbox_publish` notified: the whole event, or its number alone when it is big."""
    fields: Json = json.loads(payload)
    if "data" not in fields:
        return LiveEvent(fields["stream"], fields["seq"], None)
    return event_of_row(fields["stream"], fields["seq"], fields["name"], fields["data"], fields["at"])


def subscribed(stream: str, cursor: int) -> str:
    return encode({"type": "subscribed", "stream": stream, "cursor": cursor})


def reset(stream: str, cursor: int) -> str:
    return encode({"type": "reset", "stream": stream, "cursor": cursor})


def error(code: str, title: str, detail: str = "", *, stream: str | None = None) -> str:
    about = {} if stream is None else {"stream": stream}
    return encode({"type": "error", **about, "code": code, "title": title, "detail": detail})


PONG = encode({"type": "pong"})
