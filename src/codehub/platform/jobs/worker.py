"""Runs jobs. A worker that is told to stop takes no more of them and finishes what it has."""

import asyncio
import contextlib
import logging
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor

from procrastinate import App
from procrastinate.exceptions import ConnectorException
from psycopg import Error as PsycopgError

from codehub.platform.jobs.pace import NORMAL, Pace
from codehub.platform.jobs.procrastinate_app import make_app

log = logging.getLogger("codehub.jobs")

RESTART_SECONDS = 1.0
# beside the jobs' threads: name look-ups and health checks use the same pool
SPARE_THREADS = 2


class Worker:
    """Works on queues until `run` is cancelled. `healthy` tells whether it is connected."""

    def __init__(self, *, queues: Collection[str], concurrency: int, pace: Pace = NORMAL) -> None:
        self.healthy = False
        self._queues = list(queues)
        self._concurrency = concurrency
        self._pace = pace

    async def run(self) -> None:
        """Work; outlives restarts of the database. Cancelling it waits for the jobs that are running."""
        threads = ThreadPoolExecutor(self._concurrency + SPARE_THREADS, thread_name_prefix="job")
        asyncio.get_running_loop().set_default_executor(threads)
        while True:
            try:
                async with make_app(connections_at_most=3).open_async() as app:
                    await self._work(app)
            except (ConnectorException, PsycopgError, OSError):
                log.warning("the worker has lost the database and will connect again", exc_info=True)
            self.healthy = False
            await asyncio.sleep(RESTART_SECONDS)

    async def _work(self, app: App) -> None:
        self.healthy = True
        await app.run_worker_async(
            queues=self._queues,
            concurrency=self._concurrency,
            install_signal_handlers=False,
            update_heartbeat_interval=self._pace.heartbeat,
            stalled_worker_timeout=self._pace.stalled_after,
            fetch_job_polling_interval=self._pace.poll,
        )


async def run_until(worker: Worker, stop: asyncio.Event) -> None:
    """Run a worker until `stop` is set and its last job has ended. Raises what ended it before that."""
    working = asyncio.create_task(worker.run(), name="worker")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working
