"""The door of accounts for other contexts and for the command line."""

from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.queries import users
from codehub.contexts.accounts.services.create_user import create_user as _create_user
from codehub.contexts.accounts.services.set_password import set_password as _set_password
from codehub.kernel.actors import Role


def create_user(*, username: str, email: str, password: str, role: Role = "student") -> Account:
    """Create an account. Raises InvalidInput with messages per field."""
    return _create_user(username=username, email=email, password=password, role=role)


def create_admin(*, username: str, email: str, password: str) -> Account:
    """Create an administrator's account. Raises InvalidInput with messages per field."""
    return _create_user(username=username, email=email, password=password, role="admin")


def set_password(*, login: str, password: str) -> None:
    """Give the user with this name or e-mail a new password. Raises NotFound, InvalidInput."""
    _set_password(login=login, password=password)


def find_account(*, login: str) -> Account | None:
    """Return the account with this user name or e-mail, None when there is none."""
    user = users.find_user(login)
    return users.account_of(user) if user else None


def has_password(*, login: str, password: str) -> bool:
    """Tell whether this is the password of the user with this name or e-mail."""
    user = users.find_user(login)
    return user is not None and user.check_password(password)
