"""The jobs of the registry as tasks of a Procrastinate application with connections of its own."""

import logging
import time
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from django.db import close_old_connections, transaction
from procrastinate import App, BaseRetryStrategy, PsycopgConnector, RetryDecision
from procrastinate.jobs import Job as Row

from codehub.platform.jobs.registry import Job, jobs
from codehub.platform.settings.connection import driver_parameters

log = logging.getLogger("codehub.jobs")

# Procrastinate logs each job with its arguments, and one of a mail may hold a link that logs in.
# What a job does is logged here instead, by its name.
logging.getLogger("procrastinate").setLevel(logging.WARNING)
logging.getLogger("procrastinate.worker").addFilter(
    lambda record: not getattr(record, "action", "").startswith("job_")
)


def make_app(*, connections_at_most: int, periodic: bool = False) -> App:
    """Return an application that knows every job imported so far.

    `periodic`: it also knows when the periodic ones are due. Only the scheduler's does, else each worker
    would look after the clock as well.
    """
    params = driver_parameters("codehub-jobs")
    # an idle server process costs megabytes: what a burst has opened is soon given back
    connector = PsycopgConnector(kwargs=params, min_size=1, max_size=connections_at_most, max_idle=20.0)
    app = App(connector=connector)
    for job in jobs().values():
        task = app.task(name=job.name, queue=job.queue, retry=Backoff(job.attempts))(_runner(job))
        if periodic and job.cron is not None:
            app.periodic_registry.register_task(task, cron=job.cron, periodic_id="", configure_kwargs={})
    return app


class Backoff(BaseRetryStrategy):
    """Tries again after 2, 8, 32 … seconds, an hour at most, until the attempts are used up."""

    def __init__(self, attempts: int) -> None:
        self.attempts = attempts

    def get_retry_decision(self, *, exception: BaseException, job: Row) -> RetryDecision | None:
        if exhausted(job, self.attempts):
            return None
        return RetryDecision(retry_in={"seconds": min(2 * 4**job.attempts, 3600)})


def exhausted(row: Row, attempts: int) -> bool:
    """Say whether the run that just ended was the last one allowed; a row counts the runs before it."""
    return row.attempts + 1 >= attempts


def _runner(job: Job[Any]) -> Callable[..., None]:
    def run(**arguments: Any) -> None:
        if job.cron is not None:
            arguments.pop("timestamp", None)
        started = time.monotonic()
        close_old_connections()
        try:
            with transaction.atomic() if job.atomic else nullcontext():
                job(**arguments)
            log.info("job %s ended after %.3f s", job.name, time.monotonic() - started)
        except Exception:
            log.exception("job %s failed after %.3f s", job.name, time.monotonic() - started)
            raise
        finally:
            close_old_connections()

    return run
