"""allauth's sign-up input, asked in CodeHub's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from allauth.account.adapter import get_adapter
from allauth.headless.account.inputs import SignupInput
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from codehub.contexts.accounts.adapters.account import AccountAdapter
from codehub.contexts.accounts.models.user import UNIQUE_EMAIL, UNIQUE_USERNAME, User
from codehub.kernel.errors import InvalidInput

DETAIL = "Have a look at the marked fields."

_TAKEN = {UNIQUE_USERNAME: ("username", "username_taken"), UNIQUE_EMAIL: ("email", "email_taken")}


def checked_signup(*, username: str, email: str, password: str) -> SignupInput:
    """Return allauth's input after its checks. Raises InvalidInput with messages per field."""
    form = SignupInput(data={"username": username.strip(), "email": email.strip(), "password": password})
    if form.is_valid():
        _check_similarity(form)
    if form.errors:
        errors = form.errors.get_json_data()
        fields = {name: [found["message"] for found in messages] for name, messages in errors.items()}
        raise InvalidInput(DETAIL, fields=fields)
    return form


def _check_similarity(form: SignupInput) -> None:
    """Refuse a password like the name or the address: the form checks it before it knows whose it is."""
    cleaned = form.cleaned_data
    user = User(username=cleaned["username"], email=cleaned["email"])
    try:
        get_adapter().clean_password(cleaned["password"], user=user)
    except ValidationError as error:
        form.add_error("password", error)


@contextmanager
def taken_names_reported() -> Iterator[None]:
    """Turn the database's refusal of a user name or e-mail that somebody took meanwhile into InvalidInput.

    The checks of the form are for the message; this is what two registrations at once meet.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        constraint = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        if constraint not in _TAKEN:
            raise
        field, code = _TAKEN[constraint]
        raise InvalidInput(DETAIL, fields={field: [str(AccountAdapter.error_messages[code])]}) from error
