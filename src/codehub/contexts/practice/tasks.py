"""Jobs of practice; each calls one service."""

from codehub.contexts.practice.services.prune_old_runs import prune_old_runs
from codehub.contexts.practice.services.tend_queue import tend_queue
from codehub.platform.jobs.registry import periodic_job


@periodic_job(name="practice.prune_old_runs", cron="23 * * * *", atomic=False)
def prune_runs() -> None:
    prune_old_runs()


@periodic_job(name="practice.tend_queue", cron="* * * * *")
def tend() -> None:
    tend_queue()
