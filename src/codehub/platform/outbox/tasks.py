"""Periodic clean-up of the outbox."""

from codehub.platform.jobs.registry import periodic_job
from codehub.platform.outbox.retention import delete_old_events


@periodic_job(cron="17 3 * * *", name="outbox.delete_old_events")
def delete_old_events_daily() -> None:
    delete_old_events()
