"""Give an account a new password from the command line."""

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError

from codehub.contexts.accounts.queries.users import find_user
from codehub.kernel.errors import InvalidInput, NotFound


def set_password(*, login: str, password: str) -> None:
    """Replace the password of the user with this name or e-mail; their sessions end with it.

    Raises NotFound, and InvalidInput with the reasons why the password is refused.
    """
    user = find_user(login)
    if user is None:
        raise NotFound(f"No user has the name or e-mail {login!r}.")
    adapter = get_adapter()
    try:
        adapter.clean_password(password, user=user)
    except ValidationError as error:
        raise InvalidInput("The password is not accepted.", fields={"password": error.messages}) from error
    adapter.set_password(user, password)
