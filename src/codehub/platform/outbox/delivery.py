"""One delivery: an event and a handler, one transaction."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import Error as DatabaseError
from django.db import connection, transaction

from codehub.platform.outbox.handlers import Handler, handlers

log = logging.getLogger("codehub.outbox")

MAX_ATTEMPTS = 8
# a handler touches the database only; one that hangs must not hold up the others
STATEMENT_TIMEOUT_MS = 30_000
ERROR_LENGTH = 2_000


@dataclass(frozen=True, slots=True)
class _Due:
    id: int
    handler: Handler
    attempts: int
    event_id: int
    payload: dict[str, Any]


def retry_pause(attempts: int) -> timedelta:
    """Return how long to wait after the n-th failure: 1 s, 4 s, 16 s … up to an hour."""
    return timedelta(seconds=min(4 ** (attempts - 1), 3600))


def deliver_due(*, stop: Callable[[], bool] = lambda: False) -> int:
    """Run handlers until no delivery is due or `stop` says so; return how many ran or failed.

    Several processes may do so at once: a delivery is taken by row lock, and who finds it locked passes on.
    A process that dies gives its delivery back with its transaction. Raises django.db.Error when the
    database is out of reach.
    """
    count = 0
    while not stop() and deliver_next():
        count += 1
    return count


def deliver_next() -> bool:
    """Run the handler of one due delivery; False when none is due."""
    taken: _Due | None = None
    try:
        with transaction.atomic():
            taken = _take()
            if taken is None:
                return False
            taken.handler.run(taken.payload)
            _mark_delivered(taken)
    except Exception as error:  # whatever a handler raises concerns this delivery alone
        if taken is None:
            raise
        _note_failure(taken, error)
    return True


def _take() -> _Due | None:
    known = handlers()
    with connection.cursor() as cursor:
        cursor.execute("select set_config('statement_timeout', %s, true)", [str(STATEMENT_TIMEOUT_MS)])
        cursor.execute(
            """
            select d.id, d.handler, d.attempts, e.id, e.payload
            from outbox_delivery d join outbox_event e on e.id = d.event_id
            where d.state = 'pending' and d.due_at <= statement_timestamp() and d.handler = any(%s)
            order by d.due_at, d.id limit 1
            for update of d skip locked
            """,
            [list(known)],
        )
        row = cursor.fetchone()
    return _Due(row[0], known[row[1]], row[2], row[3], json.loads(row[4])) if row else None


def _mark_delivered(due: _Due) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update outbox_delivery set state = 'delivered', attempts = attempts + 1, finished_at = now(),"
            " error = '' where id = %s",
            [due.id],
        )


def _note_failure(due: _Due, error: Exception) -> None:
    attempts = due.attempts + 1
    dead = attempts >= MAX_ATTEMPTS
    _log_failure(due, error, attempts=attempts, dead=dead)
    try:
        with connection.cursor() as cursor:
            # `attempts` fences: meanwhile another relay may have taken the delivery and finished it
            cursor.execute(
                "update outbox_delivery set state = %s, attempts = %s, error = %s,"
                " due_at = statement_timestamp() + %s * interval '1 second',"
                " finished_at = case when %s then now() end"
                " where id = %s and state = 'pending' and attempts = %s",
                [
                    "dead" if dead else "pending",
                    attempts,
                    f"{type(error).__name__}: {error}"[:ERROR_LENGTH],
                    retry_pause(attempts).total_seconds(),
                    dead,
                    due.id,
                    due.attempts,
                ],
            )
    except DatabaseError as unreachable:
        # the database went away under the handler: nothing was committed, and nothing is held against it
        raise unreachable from error


def _log_failure(due: _Due, error: Exception, *, attempts: int, dead: bool) -> None:
    level = logging.ERROR if dead else logging.WARNING
    what = "is a dead letter now" if dead else "will be tried again"
    log.log(
        level,
        "event %s for %s failed %s times and %s",
        due.event_id,
        due.handler.name,
        attempts,
        what,
        exc_info=error,
    )
