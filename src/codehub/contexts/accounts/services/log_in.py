"""Log in with user name or e-mail."""

from typing import cast

from allauth.account.internal.flows.login import derive_login_method, perform_password_login
from allauth.account.internal.flows.logout import logout
from allauth.headless.account.inputs import LoginInput
from django.http import HttpRequest

from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.errors import WrongCredentials
from codehub.contexts.accounts.models.user import User
from codehub.contexts.accounts.queries.users import account_of
from codehub.contexts.accounts.services.headless import as_headless
from codehub.contexts.accounts.validators import MAX_PASSWORD


def log_in(request: HttpRequest, *, login: str, password: str) -> Account:
    """Check the password and give the browser a new session and a new CSRF token.

    Whoever was logged in with this browser is logged out first. Raises WrongCredentials, the same and after
    the same work (one password hash) for an unknown user, a wrong password and a disabled account.
    """
    login = login.strip()
    # Longer ones can't be right, and hashing them would be work for nothing.
    form = LoginInput(
        data={derive_login_method(login).value: login, "password": password[: MAX_PASSWORD + 1]}
    )
    as_headless(request)
    user = cast(User, form.login.user) if form.is_valid() else None
    if user is None or not user.is_active:
        raise WrongCredentials(
            "Check the spelling. Capital letters count in the password, not in the user name."
        )
    if request.user.is_authenticated:
        logout(request, show_message=False)
    perform_password_login(request, form.cleaned_data, form.login)
    return account_of(user)
