"""`publish`: the only way for an event to leave a service."""

import json

from django.db import connection, transaction

from codehub.kernel.events import Event


def publish(event: Event) -> int:
    """Write the event in the caller's transaction and return its sequence number in its stream.

    Handlers run and subscribers hear of it after that transaction has committed, never otherwise.
    Holds the lock of the stream's row until then: publish late in a transaction.
    Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(f"{event.event_name} is published outside a transaction")
    payload = json.dumps(event.to_payload())
    with connection.cursor() as cursor:
        cursor.execute("select outbox_publish(%s, %s, %s::jsonb)", [event.stream, event.event_name, payload])
        sequence: int = cursor.fetchone()[0]
    return sequence
