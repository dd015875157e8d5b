"""SIGTERM and Ctrl-C, the same for every role: not ready, then finish, then exit with 0."""

import asyncio
import signal

from codehub.platform.health.checks import begin_draining


def stop_on_signals() -> asyncio.Event:
    """Return an event that the first signal sets; from then on the process reports that it is not ready."""
    stop = asyncio.Event()

    def begin() -> None:
        begin_draining()
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, begin)
    return stop
