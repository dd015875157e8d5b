"""What can go wrong with accounts."""

from codehub.kernel.errors import DomainError


class WrongCredentials(DomainError):
    """Unknown user, wrong password and disabled account look the same to the caller."""

    code = "wrong_credentials"
    status = 401
    title = "The user name or the password is not right"
