"""What accounts accepts over HTTP. What it answers are the contracts themselves."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, StringConstraints

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
