"""The tables of the outbox. The SQL function `outbox_publish` writes them (`sql/outbox_publish.sql`).

An event is never changed after it was written. What the relay knows about it lives in `Delivery`, one row
for each handler, so an event without handlers costs the relay nothing.
"""

from django.db import models
from django.db.models.functions import Now


class Stream(models.Model):
    """The last sequence number of a live stream. Its row lock puts the publishers of one stream in line."""

    stream = models.TextField(primary_key=True)
    last_seq = models.BigIntegerField()

    class Meta:
        db_table = "outbox_stream"


class Event(models.Model):
    """Something that happened. `(stream, seq)` commits in order and without gaps; `id` promises neither."""

    id = models.BigAutoField(primary_key=True)
    stream = models.TextField()
    seq = models.BigIntegerField()
    name = models.TextField()
    payload = models.JSONField()
    occurred_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "outbox_event"
        constraints = (models.UniqueConstraint(fields=("stream", "seq"), name="outbox_event_stream_seq"),)


class Subscription(models.Model):
    """Which handlers want an event name: `outbox_publish` reads it and writes their deliveries.

    Kept equal to the handlers in the code by `subscriptions.sync_subscriptions`.
    """

    pk = models.CompositePrimaryKey("name", "handler")
    name = models.TextField()
    handler = models.TextField()

    class Meta:
        db_table = "outbox_subscription"


class Delivery(models.Model):
    """One event for one handler.

    pending → delivered, in the handler's own transaction; pending → dead after the last attempt;
    dead → pending by `retry_dead_letters`. Written in the publisher's transaction, so it becomes visible
    together with the event: a transaction that commits late is not passed over. The constraint's index
    begins with the event, so the foreign key has none of its own.
    """

    PENDING = "pending"
    DELIVERED = "delivered"
    DEAD = "dead"

    id = models.BigAutoField(primary_key=True)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    handler = models.TextField()
    state = models.TextField(db_default=PENDING)
    attempts = models.IntegerField(db_default=0)
    due_at = models.DateTimeField(db_default=Now())
    finished_at = models.DateTimeField(null=True)
    error = models.TextField(db_default="")

    class Meta:
        db_table = "outbox_delivery"
        constraints = (
            models.UniqueConstraint(fields=("event", "handler"), name="outbox_delivery_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=("pending", "delivered", "dead")), name="outbox_delivery_state"
            ),
        )
        indexes = (
            models.Index(
                fields=("due_at", "id"), condition=models.Q(state="pending"), name="outbox_delivery_due"
            ),
            models.Index(fields=("id",), condition=models.Q(state="dead"), name="outbox_delivery_dead"),
        )
