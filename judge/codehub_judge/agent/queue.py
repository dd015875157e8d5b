"""The queue as the agent sees it: five SQL functions, over a connection that is made anew when it breaks."""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar
from uuid import UUID

import psycopg
from psycopg.rows import TupleRow, dict_row
from psycopg.types.json import Jsonb

from codehub_judge.submissions import NO_INPUT, Kind

CHANNEL = "judge_queue"
FIRST_PAUSE_S = 0.1
LONGEST_PAUSE_S = 2.0
CONNECT_TIMEOUT_S = 5
log = logging.getLogger(__name__)
T = TypeVar("T")
DATABASE_ERRORS = (psycopg.OperationalError, psycopg.InterfaceError)  # it is away, or was
Connection = psycopg.Connection[TupleRow]


@dataclass(frozen=True, slots=True, eq=False)
class Lease:
    """One submission to judge; submission and attempt together are the fence of every later call.

    Equal to nothing but itself, so that it can be a key.
    """

    submission: UUID
    attempt: int
    kind: Kind
    language: str
    source: str
    cases: Sequence[Mapping[str, Any]]
    package_hash: str


class Queue:
    """One connection to the queue; each thread has its own."""

    def __init__(self, url: str, agent: str, *, listen: bool = False) -> None:
        self._url = url
        self._agent = agent
        self._listen = listen
        self._connection: Connection | None = None
        self.closed = threading.Event()

    def lease(self, most: int, languages: Sequence[str], info: dict[str, Any]) -> list[Lease]:
        """Say that this agent is alive, and take up to `most` submissions."""
        sql = "select * from judge_lease(%s, %s, %s, %s)"
        arguments = (self._agent, most, list(languages), Jsonb(info))
        try:
            with self._connected().cursor(row_factory=dict_row) as cursor:
                return [_lease(row) for row in cursor.execute(sql, arguments)]
        except DATABASE_ERRORS:
            self.disconnect()
            raise

    def renew(self, leases: Sequence[Lease]) -> set[UUID]:
        """Prolong leases; return the submissions that are still this agent's."""
        arguments = (self._agent, [lease.submission for lease in leases], [lease.attempt for lease in leases])
        return {row[0] for row in self._rows("select judge_renew(%s, %s, %s)", arguments)}

    def report(self, lease: Lease, event: Literal["started", "tests"], data: dict[str, Any]) -> bool:
        """Publish what has happened; False when the submission is no longer this agent's."""
        arguments = (lease.submission, lease.attempt, event, Jsonb(data))
        return bool(self._rows("select judge_report(%s, %s, %s, %s)", arguments)[0][0])

    def finish(self, lease: Lease, result: dict[str, Any]) -> bool:
        """Record the verdict; False when it comes too late."""
        arguments = (lease.submission, lease.attempt, Jsonb(result))
        return bool(self._rows("select judge_finish(%s, %s, %s)", arguments)[0][0])

    def package(self, package_hash: str) -> dict[str, Any] | None:
        """Return a judge package, None when there is none of that hash."""
        package = self._rows("select judge_package(%s)", (package_hash,))[0][0]
        return package if isinstance(package, dict) else None

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when the queue has news, -1 without a connection."""
        connection = self._connection
        return connection.fileno() if connection and not connection.closed else -1

    def drain(self) -> None:
        """Forget the news that came in."""
        if self._connection:
            for _ in self._connection.notifies(timeout=0):
                continue

    def close(self) -> None:
        """Close the connection; calls that wait for the database give up."""
        self.closed.set()
        self.disconnect()

    def disconnect(self) -> None:
        """Close the connection; the next call makes a new one."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def persist(self, call: Callable[[], T], *, give_up_s: float) -> T:
        """Repeat a call while the database is away; raise its error in the end.

        A call may so be made twice: the functions of the queue bear that, thanks to their fence.
        """
        deadline = time.monotonic() + give_up_s
        pause = FIRST_PAUSE_S
        while True:
            try:
                return call()
            except DATABASE_ERRORS as error:
                if time.monotonic() + pause > deadline or self.closed.wait(pause):
                    raise
                log.warning("the database is away, trying again: %s", str(error).strip())
                pause = min(2 * pause, LONGEST_PAUSE_S)

    def _rows(self, sql: str, arguments: Sequence[Any]) -> list[TupleRow]:
        try:
            return self._connected().execute(sql.encode(), arguments).fetchall()
        except DATABASE_ERRORS:
            self.disconnect()
            raise

    def _connected(self) -> Connection:
        if self._connection is None:
            connection = psycopg.connect(
                self._url,
                autocommit=True,
                connect_timeout=CONNECT_TIMEOUT_S,
                application_name="codehub-judge",
            )
            if self._listen:
                connection.execute(f"listen {CHANNEL}".encode())
            self._connection = connection
        return self._connection


def _lease(row: dict[str, Any]) -> Lease:
    return Lease(
        submission=row["submission_id"],
        attempt=row["attempt"],
        kind=row["kind"],
        language=row["language"],
        source=row["source"],
        cases=row["cases"] or NO_INPUT,
        package_hash=row["package_hash"],
    )
