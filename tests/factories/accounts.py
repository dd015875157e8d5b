"""Users for tests."""

from itertools import count

from codehub.contexts.accounts import api
from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.models.user import User
from codehub.kernel.actors import Actor, Role

PASSWORD = "correct horse battery"

_numbers = count(1)


def make_account(*, username: str = "", role: Role = "student", password: str = PASSWORD) -> Account:
    """Create an account with a name of its own."""
    username = username or f"user-{next(_numbers)}"
    return api.create_user(
        username=username, email=f"{username}@example.org".lower(), password=password, role=role
    )


def make_user(*, username: str = "", role: Role = "student") -> User:
    """Create a user quickly, without hashing a password: nobody can log in as them."""
    username = username or f"user-{next(_numbers)}"
    return User.objects.create(
        username=username, email=f"{username}@example.org".lower(), role=role, password="!unusable"
    )


def make_actor(*, role: Role = "student") -> Actor:
    return Actor(id=make_user(role=role).id, role=role)
