"""A relay in a process of its own, to be killed: `python -m tests.platform.outbox.relay_process`.

Its handler leaves a trace and then, for the number that the test asks for, hangs until it dies.
"""

import os
import sys
import time

import django

django.setup(set_prefix=False)

from codehub.platform.outbox.delivery import deliver_due  # noqa: E402
from codehub.platform.outbox.handlers import on  # noqa: E402
from codehub.platform.outbox.publish import publish  # noqa: E402
from tests.platform.outbox.events import Counted, Echoed  # noqa: E402


@on(Counted, name="tests.echo")
def echo(event: Counted) -> None:
    publish(Echoed(number=event.number))
    if event.number == int(os.environ["HANG_ON"]):
        print("hanging", flush=True)
        time.sleep(60)


if __name__ == "__main__":
    print(deliver_due(), file=sys.stderr)
