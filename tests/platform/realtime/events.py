"""An event that only these tests know, and how to publish it."""

from dataclasses import dataclass

from asgiref.sync import sync_to_async
from django.db import transaction

from codehub.kernel.events import Event
from codehub.platform.outbox.publish import publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Event, name="tests.noted.v1"):
    on: str
    number: int
    text: str = ""

    @property
    def stream(self) -> str:
        return self.on


@sync_to_async
def note(stream: str, *numbers: int, text: str = "") -> None:
    """Publish events one by one, each in a transaction of its own."""
    for number in numbers:
        with transaction.atomic():
            publish(Noted(on=stream, number=number, text=text))
