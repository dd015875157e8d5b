"""Who asks. Every service and query that depends on the asker takes an `Actor`."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Role = Literal["student", "instructor", "admin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A user, or nobody when `id` is None."""

    id: UUID | None = None
    role: Role | None = None

    @property
    def is_authenticated(self) -> bool:
        return self.id is not None

    @property
    def teaches(self) -> bool:
        return self.role in ("instructor", "admin")

    @property
    def is_admin(self) -> bool:
        return self.role == "admin"


ANONYMOUS = Actor()
