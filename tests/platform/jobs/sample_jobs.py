"""Jobs that only the tests know. What they did is told by events, which commit with them."""

import os
import time
from dataclasses import dataclass

from django.db import transaction

from codehub.kernel.events import Event
from codehub.platform.jobs.registry import job, periodic_job
from codehub.platform.outbox.models import Event as Row
from codehub.platform.outbox.publish import publish

STREAM = "tests:jobs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Event, name="tests.told.v1"):
    what: str

    @property
    def stream(self) -> str:
        return STREAM


def tell(what: str) -> None:
    with transaction.atomic():
        publish(Told(what=what))


def told() -> list[str]:
    """Return what was told by transactions that committed, in order."""
    return [row.payload["what"] for row in Row.objects.filter(stream=STREAM).order_by("seq")]


@job(name="tests.say")
def say(*, what: str) -> None:
    tell(what)


@job(name="tests.say_elsewhere", queue="elsewhere")
def say_elsewhere(*, what: str) -> None:
    tell(what)


@job(name="tests.fail", attempts=3)
def fail(*, secret: str) -> None:
    """Leave a trace that must not stay, and fail."""
    tell("half of it")
    raise RuntimeError("it broke")


@job(name="tests.fail_outside", attempts=1, atomic=False)
def fail_outside() -> None:
    tell("stays")
    raise RuntimeError("it broke")


@job(name="tests.outlive", attempts=3, atomic=False)
def outlive() -> None:
    """Hang in the first run, so that the test can kill the worker; end in the second."""
    tell("started")
    if told().count("started") == 1:
        time.sleep(60)
    tell("ended")


@job(name="tests.take_a_while", atomic=False)
def take_a_while() -> None:
    tell("begun")
    time.sleep(float(os.environ.get("TAKE_SECONDS", "0.5")))
    tell("done")


@periodic_job(cron="* * * * *", name="tests.every_minute")
def every_minute() -> None:
    tell("minute")
