"""Who said what in a conversation, from its beginning."""

from codehub_judge.results import Line, text

MOST_BYTES = 64 << 10


class Transcript:
    """Keeps the first 64 kB; what one side says in several goes without an answer is one entry."""

    def __init__(self) -> None:
        self._left = MOST_BYTES
        self._entries: list[tuple[str, bytearray]] = []

    def add(self, who: str, data: bytes) -> None:
        """Take what a side has said, or a part of it."""
        data = data[: self._left]
        self._left -= len(data)
        if not data:
            return
        if not self._entries or self._entries[-1][0] != who:
            self._entries.append((who, bytearray()))
        self._entries[-1][1].extend(data)

    def lines(self) -> list[Line]:
        """Return who said what."""
        return [(who, text(bytes(data))) for who, data in self._entries]
