"""What the scheduler does for jobs: enqueues the periodic ones, gives those of dead workers back."""

import asyncio
import logging

from procrastinate import App
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job as Row
from procrastinate.jobs import Status
from procrastinate.periodic import PeriodicDeferrer
from psycopg import Error as PsycopgError

from codehub.kernel.clock import now
from codehub.platform.jobs.pace import NORMAL, Pace
from codehub.platform.jobs.procrastinate_app import exhausted, make_app
from codehub.platform.jobs.registry import jobs

log = logging.getLogger("codehub.jobs")

RESTART_SECONDS = 1.0
# A laptop is asleep at three in the morning: what was due then is enqueued when it wakes, once.
CATCH_UP_SECONDS = 400 * 24 * 3600.0


class Schedule:
    """Runs until it is cancelled. `healthy` tells whether the last sweep reached the database."""

    def __init__(self, *, pace: Pace = NORMAL) -> None:
        self.healthy = False
        self._pace = pace

    async def run(self) -> None:
        """Enqueue and sweep; outlives restarts of the database."""
        while True:
            try:
                async with make_app(connections_at_most=2, periodic=True).open_async() as app:
                    await self._both(app)
            except (ConnectorException, PsycopgError, OSError):
                log.warning("the scheduler has lost the database and will connect again", exc_info=True)
            self.healthy = False
            await asyncio.sleep(RESTART_SECONDS)

    async def _both(self, app: App) -> None:
        deferrer = PeriodicDeferrer(app.periodic_registry, max_delay=CATCH_UP_SECONDS)
        enqueuing = asyncio.create_task(deferrer.worker(), name="periodic")
        sweeping = asyncio.create_task(self._sweep_forever(app), name="sweep")
        try:
            done, _ = await asyncio.wait((enqueuing, sweeping), return_when=asyncio.FIRST_EXCEPTION)
            for task in done:
                task.result()
        finally:
            enqueuing.cancel()
            sweeping.cancel()
            await asyncio.gather(enqueuing, sweeping, return_exceptions=True)

    async def _sweep_forever(self, app: App) -> None:
        while True:
            await sweep(app, stalled_after=self._pace.stalled_after)
            self.healthy = True
            await asyncio.sleep(self._pace.sweep_every)


async def sweep(app: App, *, stalled_after: float) -> int:
    """Give back the jobs of workers without a heartbeat for so many seconds; return how many.

    A run that killed its worker counts as an attempt: a job that does so every time fails in the end.
    """
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=stalled_after))
    for row in stalled:
        try:
            await _give_back(app, row)
        except ConnectorException:
            # another scheduler was faster, or the worker was alive after all and has just finished it
            log.info("job %s of a silent worker is in other hands already", row.task_name, exc_info=True)
    return len(stalled)


async def _give_back(app: App, row: Row) -> None:
    known = jobs().get(row.task_name)
    if known is not None and exhausted(row, known.attempts):
        log.error("job %s failed: its worker died in the last attempt", row.task_name)
        await app.job_manager.finish_job(row, Status.FAILED, delete_job=False)
    else:
        log.warning("job %s runs again: its worker has died", row.task_name)
        await app.job_manager.retry_job(row, retry_at=now())
