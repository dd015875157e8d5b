"""What a client may say, checked."""

import json
from dataclasses import dataclass

from codehub.kernel.errors import InvalidInput

MAX_MESSAGE_BYTES = 4_096
MAX_STREAM_LENGTH = 200
MAX_CURSOR = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Subscribe:
    stream: str
    cursor: int | None


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    stream: str


@dataclass(frozen=True, slots=True)
class Ping:
    pass


Command = Subscribe | Unsubscribe | Ping


def parse_command(text: str) -> Command:
    """Read a client's frame. Raises InvalidInput for anything that the protocol does not know."""
    try:
        frame = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("A message must be a JSON object.") from error
    match frame:
        case {"type": "ping"}:
            return Ping()
        case {"type": "subscribe", "stream": str(stream)}:
            return Subscribe(_stream(stream), _cursor(frame.get("cursor")))
        case {"type": "unsubscribe", "stream": str(stream)}:
            return Unsubscribe(_stream(stream))
    raise InvalidInput("A message is of type subscribe, unsubscribe or ping; the first two name a stream.")


def _stream(name: str) -> str:
    kind, _, rest = name.partition(":")
    # ASCII alone: JSON can spell half a surrogate pair, which neither the database nor a frame can carry
    plain = name.isascii() and name.isprintable()
    if not (kind and rest and plain) or len(name) > MAX_STREAM_LENGTH:
        raise InvalidInput("A stream is named kind:id.")
    return name


def _cursor(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_CURSOR:
        raise InvalidInput("A cursor is a whole number, or null.")
    return value
