"""Who is who."""

from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.models.user import User
from codehub.kernel.actors import Role
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


def find_user(login: str) -> User | None:
    """Return the user with this name or, when it contains an @, this e-mail, whatever the case."""
    field = "email__iexact" if "@" in login else "username__iexact"
    return User.objects.filter(**{field: login.strip()}).first()
