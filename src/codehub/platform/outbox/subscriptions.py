"""Keeps the table `outbox_subscription` equal to the handlers in the code."""

from django.db import connection, transaction

from codehub.platform.outbox.handlers import handlers

# two processes that start together take turns
_LOCK = 0x6F757462


def sync_subscriptions() -> None:
    """Write every handler's wish and take away those of handlers that are gone.

    Deliveries that wait for a handler that is gone are kept until the event is old (`retention`): a release
    that is rolled back finds them again. Called after migrations and by each relay, in a process that has
    imported every context's handlers.
    """
    wanted = sorted((handler.event.event_name, name) for name, handler in handlers().items())
    names = [name for name, _ in wanted]
    keys = [key for _, key in wanted]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
        cursor.execute(
            "insert into outbox_subscription (name, handler) select * from unnest(%s::text[], %s::text[])"
            " on conflict do nothing",
            [names, keys],
        )
        cursor.execute(
            "delete from outbox_subscription where (name, handler) not in"
            " (select * from unnest(%s::text[], %s::text[]))",
            [names, keys],
        )


def sync_after_migrate(**_: object) -> None:
    sync_subscriptions()
