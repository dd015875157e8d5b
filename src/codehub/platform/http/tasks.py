"""Periodic clean-up of the edge's tables."""

from datetime import timedelta

from codehub.kernel.clock import now
from codehub.platform.http.models import IdempotentAnswer, RateLimitBucket
from codehub.platform.jobs.registry import periodic_job

KEEP_ANSWERS = timedelta(hours=24)


@periodic_job(cron="*/15 * * * *", name="http.delete_expired")
def delete_expired() -> None:
    """Delete drained buckets and answers older than a day."""
    RateLimitBucket.objects.filter(full_at__lt=now()).delete()
    IdempotentAnswer.objects.filter(created_at__lt=now() - KEEP_ANSWERS).delete()
