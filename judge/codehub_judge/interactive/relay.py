"""Carries what two programs say to each other, so that neither holds a descriptor of the other's box.

Each has two pipes to the host, where one thread passes on what comes, never more than the other side has room
for. When a side ends, or closes its output, the other one reads the end of its input: once the programs have
their descriptors, nobody else holds a copy. That end is kept back until it is known that the whole process
has ended, or for a second: else what comes of it might be known before its cause, and the wrong one be
blamed. When the interactor has ended, the program also gets SIGPIPE when it goes on to write, at the latest
after a second; the interactor never does, so that it lives to give its verdict.
"""

import codecs
import math
import os
import select
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from codehub_judge.interactive.transcript import Transcript

CHUNK = 64 << 10
PROGRAM, JUDGE = "program", "judge"
CLOSED = -1
END_S = 1.0  # how long the end of what a side says is kept back, unless it has ended altogether


@dataclass(slots=True)
class Pipe:
    """The two ends of a pipe; an end is CLOSED once it has been."""

    reads: int = CLOSED
    writes: int = CLOSED

    @classmethod
    def opened(cls) -> Self:
        """Make a pipe that no program which is started gets to see."""
        return cls(*os.pipe2(os.O_CLOEXEC))

    def close_reads(self) -> None:
        """Close the end that is read from."""
        reads, self.reads = self.reads, CLOSED
        if reads != CLOSED:
            os.close(reads)

    def close_writes(self) -> None:
        """Close the end that is written to."""
        writes, self.writes = self.writes, CLOSED
        if writes != CLOSED:
            os.close(writes)


@dataclass(slots=True)
class Way:
    """One direction: `source` is where the host reads, `sink` where it writes on. most: bytes at all.

    over: whether the process of that side has ended. due: when the end of what it says is passed on.
    """

    who: str
    source: Pipe
    sink: Pipe
    most: int
    said: int = 0
    waiting: memoryview = field(default_factory=lambda: memoryview(b""))
    over: bool = False
    due: float = math.inf

    @property
    def done(self) -> bool:
        """Whether nothing more goes this way."""
        return self.source.reads == CLOSED and self.sink.writes == CLOSED

    @property
    def too_much(self) -> bool:
        """Whether more was said than may be."""
        return self.said > self.most


class Relay:
    """Use it as a context manager; it starts at once.

    program, interactor: descriptors for the standard input and output of each; of their copies here
    `program_has_its_ends`, `interactor_has_its_ends` and `nobody_listens` close what is not wanted any more.
    most: how many bytes each may say. heard: called with what the program says. text_alone: whether the
    interactor gets U+FFFD for what is no UTF-8, as it could not be asked once more if it failed by that.
    """

    def __init__(
        self,
        most: tuple[int, int],
        transcript: Transcript | None,
        heard: Callable[[bytes], None] = lambda _said: None,
        *,
        text_alone: bool = False,
    ) -> None:
        to_program, from_program, to_judge, from_judge = (Pipe.opened() for _ in range(4))
        self._from_program = Way(PROGRAM, from_program, to_judge, most[0])
        self._from_judge = Way(JUDGE, from_judge, to_program, most[1])
        self.program = (to_program.reads, from_program.writes)
        self.interactor = (to_judge.reads, from_judge.writes)
        self._transcript = transcript
        self._heard = heard
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace") if text_alone else None
        self._wake = Pipe.opened()
        for way in self._ways:
            os.set_blocking(way.source.reads, False)
            os.set_blocking(way.sink.writes, False)
        self._thread = threading.Thread(target=self._carry, name="relay", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._wake.close_writes()
        self._thread.join()
        for pipe in self._pipes:
            pipe.close_reads()
            pipe.close_writes()
        self._wake.close_reads()

    @property
    def _ways(self) -> tuple[Way, Way]:
        return self._from_program, self._from_judge

    @property
    def _pipes(self) -> list[Pipe]:
        return [pipe for way in self._ways for pipe in (way.source, way.sink)]

    @property
    def program_said(self) -> int:
        """How many bytes the program has written."""
        return self._from_program.said

    @property
    def program_said_too_much(self) -> bool:
        """Whether the program wrote more than it may; it was cut off."""
        return self._from_program.too_much

    @property
    def interactor_said_too_much(self) -> bool:
        """Whether the interactor did."""
        return self._from_judge.too_much

    def program_has_its_ends(self) -> None:
        """Close the host's copies of what the program has."""
        self._from_judge.sink.close_reads()
        self._from_program.source.close_writes()

    def interactor_has_its_ends(self) -> None:
        """Close the host's copy of what the interactor writes to; the program reads the end when it ends."""
        self._from_judge.source.close_writes()

    def program_over(self) -> None:
        """Take notice that the program has ended."""
        self._ended(self._from_program)

    def interactor_over(self) -> None:
        """Take notice that the interactor has."""
        self._ended(self._from_judge)

    def _ended(self, way: Way) -> None:
        way.over = True
        os.write(self._wake.writes, b"!")

    def nobody_listens(self) -> None:
        """Close the host's copy of what the interactor read, so that the program's next words are in vain."""
        self._from_program.sink.close_reads()

    def wait(self) -> None:
        """Return when everything has been passed on; both sides must have ended."""
        self._thread.join()

    def _carry(self) -> None:
        while not all(way.done for way in self._ways):
            events = self._poll()
            if self._wake.reads in events and not os.read(self._wake.reads, CHUNK):
                return
            for way in self._ways:
                self._pass_on(way, events)
                self._end(way)

    def _poll(self) -> dict[int, int]:
        """Wait for something to do; a side that is not wanted now is watched for its end alone."""
        poll = select.poll()
        poll.register(self._wake.reads, select.POLLIN)
        for way in self._ways:
            if way.source.reads != CLOSED and not way.waiting:
                poll.register(way.source.reads, select.POLLIN)
            if way.sink.writes != CLOSED:
                poll.register(way.sink.writes, select.POLLOUT if way.waiting else 0)
        due = min(math.inf if way.waiting else way.due for way in self._ways)
        return dict(poll.poll(None if due == math.inf else max(0.0, due - time.monotonic()) * 1000))

    def _pass_on(self, way: Way, events: dict[int, int]) -> None:
        if events.get(way.sink.writes, 0) & select.POLLERR:
            self._deaf(way)
        elif way.sink.writes in events:
            self._write(way)
        if way.source.reads in events:
            self._read(way)

    def _end(self, way: Way) -> None:
        """Pass on the end of what a side says, where it is time."""
        if way.due < math.inf and not way.waiting and (way.over or time.monotonic() >= way.due):
            way.due = math.inf
            way.sink.close_writes()

    def _deaf(self, way: Way) -> None:
        """Nobody listens any more."""
        way.sink.close_writes()
        way.waiting = memoryview(b"")
        if way.who == PROGRAM:
            way.source.close_reads()

    def _write(self, way: Way) -> None:
        try:
            way.waiting = way.waiting[os.write(way.sink.writes, way.waiting) :]
        except BlockingIOError:
            return  # there is less room than this, so none
        except BrokenPipeError:
            self._deaf(way)

    def _read(self, way: Way) -> None:
        try:
            data = os.read(way.source.reads, CHUNK)
        except BlockingIOError:
            return  # a program may open its own pipe for reading and take out what it wrote
        way.said += len(data)
        if not data or way.too_much:
            way.source.close_reads()
            way.due = -math.inf if way.too_much else time.monotonic() + END_S
            self._say(way, b"", last=True)
            return
        if self._transcript:
            self._transcript.add(way.who, data)
        if way.who == PROGRAM:
            self._heard(data)
        self._say(way, data)

    def _say(self, way: Way, data: bytes, *, last: bool = False) -> None:
        """Pass on what a side says; what is half a character waits for the rest."""
        if self._decoder and way.who == PROGRAM:
            data = self._decoder.decode(data, last).encode()
        if data and way.sink.writes != CLOSED:
            way.waiting = memoryview(data)
            self._write(way)
