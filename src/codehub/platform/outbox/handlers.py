"""The registry of event handlers.

    @on(SubmissionJudged)
    def complete_item(event: SubmissionJudged) -> None: ...

A handler runs once for each event, in a transaction of its own, and commits together with the mark that
it has run. It touches the database only; whatever reaches outside is enqueued as a job. Handlers of one
event know nothing of each other, and a retried event may run after a later one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from codehub.kernel.events import Event

E = TypeVar("E", bound=Event)

_handlers: dict[str, "Handler"] = {}


@dataclass(frozen=True, slots=True)
class Handler:
    """A function and the event it wants. `name` is what the database knows it by."""

    name: str
    event: type[Event]
    function: Callable[[Any], None]

    def run(self, payload: dict[str, Any]) -> None:
        self.function(self.event.from_payload(payload))


def on(event: type[E], *, name: str = "") -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Register a handler of an event class.

    Its name is `<context>.<function>`; give `name` to keep the old one when a function is renamed, else
    the events that wait for it are forgotten.
    """

    def register(function: Callable[[E], None]) -> Callable[[E], None]:
        handler = Handler(name or _name_of(function), event, function)
        known = _handlers.get(handler.name)
        if known is not None and known.function is not function:
            raise ValueError(f"{handler.name} is the name of another handler already")
        _handlers[handler.name] = handler
        return function

    return register


def handlers() -> dict[str, Handler]:
    """Return every handler imported so far by its name."""
    return dict(_handlers)


def forget(name: str) -> None:
    """Take a handler out again (tests register their own)."""
    _handlers.pop(name, None)


def _name_of(function: Callable[..., None]) -> str:
    package = function.__module__.removeprefix("codehub.contexts.").split(".")[0]
    return f"{package}.{function.__name__}"
