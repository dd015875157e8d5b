"""Where a live stream stands: the stamp that a snapshot carries."""

from django.db import connection


def stream_cursor(stream: str) -> int:
    """Return the last sequence number of a stream, 0 when nothing was published there.

    Read it in the snapshot's transaction BEFORE the snapshot's rows: then the rows are at least as new
    as the stamp, and every event after the stamp may be applied on top.
    """
    with connection.cursor() as cursor:
        cursor.execute("select last_seq from outbox_stream where stream = %s", [stream])
        row = cursor.fetchone()
    return row[0] if row else 0
