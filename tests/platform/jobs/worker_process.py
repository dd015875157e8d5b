"""A worker to be stopped or killed from outside: `python -m tests.platform.jobs.worker_process`."""

import asyncio

import django

django.setup(set_prefix=False)

from codehub.composition.roles.stopping import stop_on_signals  # noqa: E402
from codehub.platform.jobs.worker import Worker, run_until  # noqa: E402
from tests.platform.jobs import sample_jobs  # noqa: E402, F401
from tests.platform.jobs.pace import QUICK  # noqa: E402


async def main() -> None:
    stop = stop_on_signals()
    await run_until(Worker(queues=["default"], concurrency=1, pace=QUICK), stop)


if __name__ == "__main__":
    asyncio.run(main())
