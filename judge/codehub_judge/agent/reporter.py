"""Tells the queue what happens to one submission, beside the judging: it never waits for the database."""

import logging
import queue
import time
from collections.abc import Callable
from typing import Any

import psycopg

from codehub_judge.agent.queue import Lease, Queue
from codehub_judge.submissions import Cancellation
from codehub_judge.verdicts import Event, Outcome, Started, TestResult

BATCH_S = 0.025  # no news waits longer
MOST_RESULTS = 500  # in one report; the queue takes 1000
GIVE_UP_S = 15.0  # far beyond the lease: then somebody else judges
log = logging.getLogger(__name__)


class Reporter:
    """Sends events in order, those of 25 ms together, and with the outcome what is still unsent.

    So a short submission is one call. When the queue no longer wants to hear from this attempt, the judging
    is cancelled, and vice versa.
    """

    def __init__(self, to: Queue, lease: Lease, cancellation: Cancellation) -> None:
        self._queue = to
        self._lease = lease
        self._cancellation = cancellation
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self._started: Started | None = None  # unsent, as are these
        self._results: list[TestResult] = []
        self._due = 0.0

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
            self._report()
            return True
        return event is not None and self._handle(event)

    def _patience(self) -> float | None:
        """Return how long to wait for another event before those unsent are due, None for ever."""
        return max(0.0, self._due - time.monotonic()) if self._has_news() else None

    def _has_news(self) -> bool:
        return self._started is not None or bool(self._results)

    def _handle(self, event: Event) -> bool:
        """Keep an event, and send what is due; return whether there is more to come."""
        if isinstance(event, Outcome):
            self._finish(event)
            return False
        if not self._has_news():
            self._due = time.monotonic() + BATCH_S
        if isinstance(event, Started):
            self._started = event
        else:
            self._results.append(event)
        if time.monotonic() >= self._due or len(self._results) >= MOST_RESULTS:
            self._report()
        return True

    def _news(self) -> dict[str, Any]:
        """Return what is unsent as a part of a report, and count it as sent."""
        news: dict[str, Any] = {}
        if self._started:
            news["started"] = True
        if self._results:
            news["results"] = [result.as_json() for result in self._results]
        self._started = None
        self._results.clear()
        return news

    def _report(self) -> None:
        if self._cancellation.requested:
            return
        if self._started and not self._results:
            total, self._started = self._started.total, None
            self._send(lambda: self._queue.report(self._lease, "started", {"total": total}))
        else:
            news = self._news()
            self._send(lambda: self._queue.report(self._lease, "tests", news))

    def _finish(self, outcome: Outcome) -> None:
        if not self._cancellation.requested:
            result = outcome.as_json() | self._news()
            self._send(lambda: self._queue.finish(self._lease, result))

    def _send(self, call: Callable[[], bool]) -> None:
        if not self._queue.persist(call, give_up_s=GIVE_UP_S):
            log.info("attempt %d of %s is refused", self._lease.attempt, self._lease.submission)
            self._cancellation.cancel()
