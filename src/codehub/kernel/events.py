"""Events: what has happened, as a frozen dataclass that travels as JSON.

    @dataclass(frozen=True, slots=True, kw_only=True)
    class CourseCompleted(OnUserStream, Event, name="learning.course_completed.v1"):
        user_id: UUID
        course_id: UUID

A changed shape gets a new name (`….v2`); an old name stays readable as long as rows with it exist.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Self
from uuid import UUID

from pydantic import TypeAdapter

from codehub.kernel.streams import user_stream

_registry: dict[str, type["Event"]] = {}
_adapters: dict[type["Event"], TypeAdapter[Any]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    event_name: ClassVar[str] = ""

    def __init_subclass__(cls, *, name: str = "", **kwargs: Any) -> None:
        # not super(): a dataclass with slots is a new class, and the zero-argument form knows the old one
        super(Event, cls).__init_subclass__(**kwargs)
        if name:
            cls.event_name = name
        if not cls.event_name:
            raise TypeError(f"{cls.__qualname__} needs a name")
        known = _registry.get(cls.event_name)
        if known is not None and known.__qualname__ != cls.__qualname__:
            raise TypeError(f"{cls.event_name} is the name of {known.__qualname__} already")
        _registry[cls.event_name] = cls

    @property
    def stream(self) -> str:
        """The live stream that carries it, `kind:id`; subscribers of that stream see the whole payload."""
        raise TypeError(f"{type(self).__qualname__} names no stream")

    def to_payload(self) -> dict[str, Any]:
        """Return the fields as JSON values."""
        payload: dict[str, Any] = _adapter(type(self)).dump_python(self, mode="json")
        return payload

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """Read the fields back; unknown members are ignored, so that a field can be added."""
        event: Self = _adapter(cls).validate_python(payload)
        return event


def _adapter(event: type[Event]) -> TypeAdapter[Any]:
    """Return what reads and writes events of a class; it is kept, as making one takes long."""
    if event not in _adapters:
        _adapters[event] = TypeAdapter(event)
    return _adapters[event]


class OnUserStream:
    """Stands before `Event` in the bases of an event that the stream of its `user_id` carries."""

    __slots__ = ()

    user_id: UUID

    @property
    def stream(self) -> str:
        return user_stream(self.user_id)


def event_class(name: str) -> type[Event] | None:
    """Return the class of an event name, None when nobody here knows it."""
    return _registry.get(name)
