"""What the browser sends and gets."""

from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from codehub.kernel.actors import Role

# Lengths here only keep nonsense out early; the rules with their messages are the services'.
Name = Annotated[str, StringConstraints(max_length=320)]
Password = Annotated[str, StringConstraints(max_length=4096)]


class Registration(Schema):
    """A visitor's wish for an account."""

    model_config = ConfigDict(extra="forbid")

    username: Name
    email: Name
    password: Password


class Credentials(Schema):
    """`login` is a user name or an e-mail address."""

    model_config = ConfigDict(extra="forbid")

    login: Name
    password: Password


class Permissions(Schema):
    """What the user interface may offer; every operation checks for itself."""

    author_courses: bool
    administer: bool


class Me(Schema):
    """The logged-in user. `stream` is the live stream of everything that concerns them."""

    id: UUID
    username: str
    email: str
    role: Role
    can: Permissions
    stream: str
    stream_cursor: int = Field(description="The stream's position that this answer is as new as.")
