"""Who is who."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from codehub.contexts.accounts.contracts import Account, UserSummary
from codehub.contexts.accounts.models.user import User
from codehub.kernel.actors import Actor, Role
from codehub.kernel.errors import NotAuthenticated


def account_of(user: User) -> Account:
    return Account(
        id=user.id,
        username=user.username,
        email=user.email,
        role=cast(Role, user.role),
        created_at=user.created_at,
    )


def account_of_request(request: HttpRequest) -> Account:
    """Return the account that is logged in. Raises NotAuthenticated when nobody is."""
    if not isinstance(request.user, AbstractBaseUser):
        raise NotAuthenticated
    return account_of(request.user)


def get_users(ids: Iterable[UUID]) -> dict[UUID, UserSummary]:
    """Return what anyone may know of these users, in one query; unknown ids are left out."""
    rows = User.objects.filter(id__in=set(ids)).only("id", "username", "role", "is_active")
    return {row.id: _summary(row) for row in rows}


def actor_of_user(user_id: UUID) -> Actor | None:
    """Return the actor that a user acts as; None for an unknown or disabled one."""
    user = User.objects.filter(id=user_id, is_active=True).only("id", "role").first()
    return Actor(id=user.id, role=cast(Role, user.role)) if user else None


def find_user(login: str) -> User | None:
    """Return the user with this name or, when it contains an @, this e-mail, whatever the case."""
    field = "email__iexact" if "@" in login else "username__iexact"
    return User.objects.filter(**{field: login.strip()}).first()


def _summary(user: User) -> UserSummary:
    return UserSummary(
        id=user.id, username=user.username, role=cast(Role, user.role), is_active=user.is_active
    )
