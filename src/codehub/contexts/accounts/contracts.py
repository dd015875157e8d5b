"""What accounts tells other contexts about people."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from codehub.kernel.actors import Actor, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a user knows of their own account."""

    id: UUID
    username: str
    email: str
    role: Role
    created_at: datetime

    @property
    def actor(self) -> Actor:
        return Actor(id=self.id, role=self.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """What the user interface may offer; every operation checks for itself."""

    author_courses: bool
    administer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The logged-in user: what they may do, and the live stream of everything that concerns them.

    `stream_cursor` is the stream's position that this is at least as new as.
    """

    id: UUID
    username: str
    email: str
    role: Role
    can: Permissions
    stream: str
    stream_cursor: int
