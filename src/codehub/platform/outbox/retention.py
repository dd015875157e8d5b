"""How long events are kept: long enough for a laptop that slept a week-end to resume its streams."""

from datetime import timedelta

from django.db import connection

from codehub.kernel.clock import now

KEEP = timedelta(days=7)
BATCH = 5_000


def delete_old_events(*, keep: timedelta = KEEP) -> int:
    """Delete events older than `keep` that no handler waits for; return how many.

    Dead letters stay until somebody retries or drops them. A client whose cursor points before the
    oldest row gets a `reset`.
    """
    total = 0
    while True:
        deleted = _delete_batch(keep)
        total += deleted
        if deleted < BATCH:
            return total


def _delete_batch(keep: timedelta) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            with old as (
                select id from outbox_event e
                where occurred_at < %s
                  and not exists (
                    select from outbox_delivery d join outbox_subscription s using (handler)
                    where d.event_id = e.id and d.state <> 'delivered')
                order by id limit %s
            ), gone as (
                delete from outbox_delivery where event_id in (select id from old)
            )
            delete from outbox_event where id in (select id from old)
            """,
            [now() - keep, BATCH],
        )
        return int(cursor.rowcount)
