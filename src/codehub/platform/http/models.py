"""Tables of the edge: how often somebody has asked, and answers kept for repeated requests."""

from django.db import models


class RateLimitBucket(models.Model):
    """One limit of one user or address.

    `full_at` is when all of its requests will have come back (the theoretical arrival time of GCRA), at most
    `period` away; `allowed` is how the last request went. The table is unlogged: a crash forgets it, and
    counting costs no flush to disk. No index is on what counting changes, so it rewrites none.
    """

    key = models.TextField(primary_key=True)
    full_at = models.DateTimeField()
    period = models.DurationField()
    allowed = models.BooleanField()

    class Meta:
        db_table = "http_rate_limit"


class IdempotentAnswer(models.Model):
    """The answer to a request with an Idempotency-Key, written in the transaction of what the request did."""

    user_id = models.UUIDField()
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.BinaryField(null=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "http_idempotent_answer"
        constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="http_idempotent_answer_key")]
