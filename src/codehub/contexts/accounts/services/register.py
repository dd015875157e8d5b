"""Register: a visitor becomes a user and is logged in."""

from typing import cast

from allauth.account.internal.flows.signup import complete_signup
from django.http import HttpRequest

from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.models.user import User
from codehub.contexts.accounts.queries.users import account_of
from codehub.contexts.accounts.services.headless import as_headless
from codehub.contexts.accounts.services.signup_form import checked_signup, taken_names_reported
from codehub.platform.mail.send import send_mail


def register(request: HttpRequest, *, username: str, email: str, password: str) -> Account:
    """Create a student's account, log it in with a new session and send a welcome mail.

    Raises InvalidInput with messages per field; a name taken between check and insert gives the same.
    """
    form = checked_signup(username=username, email=email, password=password)
    as_headless(request)
    with taken_names_reported():
        user = cast(User, form.save(request))
    complete_signup(request, user=user)
    send_mail(to=user.email, template="accounts/welcome", context={"username": user.username})
    return account_of(user)
