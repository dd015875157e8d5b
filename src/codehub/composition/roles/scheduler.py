"""`scheduler`: periodic jobs, jobs of workers that died, and the handlers of events."""

import asyncio
import contextlib
from argparse import Namespace

import django


def main(options: Namespace) -> None:
    django.setup(set_prefix=False)
    asyncio.run(_run(options))


async def _run(options: Namespace) -> None:
    from codehub.composition.roles.health import health_listener
    from codehub.composition.roles.stopping import stop_on_signals
    from codehub.platform.health.checks import Health, register_check
    from codehub.platform.jobs.schedule import Schedule
    from codehub.platform.outbox.health import outbox_health
    from codehub.platform.outbox.relay import Relay

    stop = stop_on_signals()
    relay, schedule = Relay(), Schedule()
    register_check("schedule", lambda: Health(status="healthy" if schedule.healthy else "unhealthy"))
    register_check("outbox", lambda: outbox_health(relay))
    async with health_listener("scheduler", host=options.health_host, port=options.health_port):
        tasks = [asyncio.create_task(relay.run()), asyncio.create_task(schedule.run())]
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((stopping, *tasks), return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
