"""Events that only the tests know."""

from dataclasses import dataclass

from codehub.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Event, name="tests.counted.v1"):
    number: int
    stream_name: str = "tests:1"
    text: str = ""

    @property
    def stream(self) -> str:
        return self.stream_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Echoed(Event, name="tests.echoed.v1"):
    """What a handler publishes to leave a trace that commits with its transaction."""

    number: int

    @property
    def stream(self) -> str:
        return "tests:echo"


def echoes() -> list[int]:
    """Return the numbers that were echoed by transactions that committed, in order."""
    from codehub.platform.outbox.models import Event as Row

    rows = Row.objects.filter(name=Echoed.event_name).order_by("seq")
    return [row.payload["number"] for row in rows]
