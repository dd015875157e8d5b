"""Tells the queue what happens to one submission, beside the judging: it never waits for the database."""

import logging
import queue
import time
from collections.abc import Callable

import psycopg

from codehub_judge.agent.queue import Lease, Queue
from codehub_judge.submissions import Cancellation
from codehub_judge.verdicts import Event, Outcome, Started, TestResult

BATCH_S = 0.025
GIVE_UP_S = 15.0  # far beyond the lease: then somebody else judges
log = logging.getLogger(__name__)


class Reporter:
    """Sends events in order: the first test at once, the next ones together every 25 ms, then the outcome.

    When the queue no longer wants to hear from this attempt, the judging is cancelled, and vice versa.
    """

    def __init__(self, to: Queue, lease: Lease, cancellation: Cancellation) -> None:
        self._queue = to
        self._lease = lease
        self._cancellation = cancellation
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self._waiting: list[TestResult] = []
        self._sent_at = 0.0

    def put(self, event: Event | None) -> None:
        """Hand over an event; None says that there will be no more."""
        self._events.put(event)

    def run(self) -> None:
        """Send until the outcome is recorded, there will be no more, or the queue refuses."""
        try:
            while not self._cancellation.requested and self._step():
                continue
        except psycopg.Error:
            log.exception("could not report about %s", self._lease.submission)
            self._cancellation.cancel()

    def _step(self) -> bool:
        """Handle one event, or send what is due; return whether there is more to come."""
        try:
            event = self._events.get(timeout=self._patience())
        except queue.Empty:
            self._send_tests()
            return True
        return event is not None and self._handle(event)

    def _patience(self) -> float | None:
        """Return how long to wait for another event before those waiting are due, None for ever."""
        return max(0.0, self._sent_at + BATCH_S - time.monotonic()) if self._waiting else None

    def _handle(self, event: Event) -> bool:
        """Send or keep an event; return whether there is more to come."""
        if isinstance(event, Started):
            self._send(lambda: self._queue.report(self._lease, "started", {"total": event.total}))
        elif isinstance(event, TestResult):
            self._waiting.append(event)
            if time.monotonic() >= self._sent_at + BATCH_S:
                self._send_tests()
        else:
            self._send_tests()
            self._finish(event)
            return False
        return True

    def _send_tests(self) -> None:
        if not self._waiting or self._cancellation.requested:
            return
        data = {"results": [result.as_json() for result in self._waiting]}
        self._waiting.clear()
        self._send(lambda: self._queue.report(self._lease, "tests", data))
        self._sent_at = time.monotonic()

    def _finish(self, outcome: Outcome) -> None:
        if not self._cancellation.requested:
            self._send(lambda: self._queue.finish(self._lease, outcome.as_json()))

    def _send(self, call: Callable[[], bool]) -> None:
        if not self._queue.persist(call, give_up_s=GIVE_UP_S):
            log.info("attempt %d of %s is refused", self._lease.attempt, self._lease.submission)
            self._cancellation.cancel()
