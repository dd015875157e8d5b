"""What waits to be sent to one client: bounded, so that a slow one costs no memory."""

import asyncio
from collections import deque
from dataclasses import dataclass

MAX_FRAMES = 512
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's text. One with a `stream` belongs to that subscription and is dropped with it."""

    text: str
    stream: str | None = None


class Mailbox:
    """Frames in order. Events are refused when it is full; answers to the client are not, because the
    consumer reads the next message only when there is room (`wait_for_room`)."""

    def __init__(self, *, max_frames: int = MAX_FRAMES, max_bytes: int = MAX_BYTES) -> None:
        self._frames: deque[Frame] = deque()
        self._bytes = 0
        self._max_frames = max_frames
        self._max_bytes = max_bytes
        self._filled = asyncio.Event()
        self._drained = asyncio.Event()

    def __len__(self) -> int:
        return len(self._frames)

    def has_room_for(self, text: str) -> bool:
        return len(self._frames) < self._max_frames and self._bytes + len(text) <= self._max_bytes

    def put(self, text: str, stream: str | None = None) -> None:
        self._frames.append(Frame(text, stream))
        self._bytes += len(text)
        self._filled.set()

    def drop(self, stream: str) -> None:
        """Take out every frame of a subscription."""
        self._frames = deque(frame for frame in self._frames if frame.stream != stream)
        self._bytes = sum(len(frame.text) for frame in self._frames)
        self._drained.set()

    def wake(self) -> None:
        """Let `next` return, with None when there is nothing to send."""
        self._filled.set()

    async def next(self, timeout_seconds: float) -> Frame | None:
        """Return the first frame, None after a while without one or after `wake`."""
        if not self._frames:
            self._filled.clear()
            try:
                await asyncio.wait_for(self._filled.wait(), timeout_seconds)
            except TimeoutError:
                return None
        if not self._frames:
            return None
        frame = self._frames.popleft()
        self._bytes -= len(frame.text)
        self._drained.set()
        return frame

    async def wait_for_room(self) -> None:
        while not self.has_room_for(""):
            self._drained.clear()
            await self._drained.wait()
