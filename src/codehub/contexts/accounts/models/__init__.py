"""Tables of accounts. Django finds models here; our own code imports the submodules."""

from codehub.contexts.accounts.models.user import User

__all__ = ["User"]
