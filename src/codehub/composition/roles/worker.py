"""`worker`: runs jobs of the queues named."""

import asyncio
from argparse import Namespace

import django


def main(options: Namespace) -> None:
    django.setup(set_prefix=False)
    asyncio.run(_run(options))


async def _run(options: Namespace) -> None:
    from codehub.composition.roles.health import health_listener
    from codehub.composition.roles.stopping import stop_on_signals
    from codehub.platform.health.checks import Health, register_check
    from codehub.platform.jobs.worker import Worker, run_until

    stop = stop_on_signals()
    queues = [name for name in options.queues.split(",") if name]
    worker = Worker(queues=queues, concurrency=options.concurrency)
    register_check("queue", lambda: Health(status="healthy" if worker.healthy else "unhealthy"))
    async with health_listener("worker", host=options.health_host, port=options.health_port):
        await run_until(worker, stop)
