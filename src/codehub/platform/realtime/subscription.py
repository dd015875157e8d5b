"""One client on one stream: sends every event once and in order, or says that it cannot."""

from codehub.platform.realtime.events import LiveEvent, Tail, reset, subscribed
from codehub.platform.realtime.mailbox import Mailbox


class Subscription:
    """`seen` is the last event put into the mailbox (None until `start`), `wanted` the last one heard of.

    An event that does not follow `seen` directly is only noted in `wanted`: the hub then reads the rows in
    between and hands them over (`catch_up`). So drops, duplicates and reordering of wake-ups change nothing.
    """

    def __init__(self, stream: str, mailbox: Mailbox) -> None:
        self.stream = stream
        self.seen: int | None = None
        self.wanted = 0
        self._mailbox = mailbox

    @property
    def behind(self) -> bool:
        return self.seen is not None and self.seen < self.wanted

    def start(self, cursor: int | None, tail: Tail) -> None:
        """Tell the client where the stream stands, and what it has missed since its cursor."""
        self._mailbox.put(subscribed(self.stream, tail.last_seq))
        if cursor is None or not tail.complete:
            self.seen = tail.last_seq
        else:
            self.seen = cursor
            for event in tail.events:
                self.offer(event)
        if cursor is not None and not tail.complete:
            self._reset(tail.last_seq)

    def offer(self, event: LiveEvent) -> None:
        """Take an event if it is the next one; otherwise remember that there is something to read."""
        self.wanted = max(self.wanted, event.seq)
        if self.seen is None or event.frame is None or event.seq != self.seen + 1:
            return
        if self._mailbox.has_room_for(event.frame):
            self._mailbox.put(event.frame, self.stream)
            self.seen = event.seq
        else:
            # too slow a client: it fetches a snapshot instead of what it has not read
            self._reset(event.seq)

    def catch_up(self, tail: Tail) -> None:
        """Take what the rows say; a gap that they cannot fill becomes a reset."""
        for event in tail.events:
            self.offer(event)
        if self.seen is not None and self.seen < tail.last_seq:
            self._reset(tail.last_seq)

    def _reset(self, cursor: int) -> None:
        self._mailbox.drop(self.stream)
        self._mailbox.put(reset(self.stream, cursor), self.stream)
        self.seen = cursor
