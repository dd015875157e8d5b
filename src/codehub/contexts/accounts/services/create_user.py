"""Create an account without a browser: administrators, demo accounts, tests."""

from allauth.account.models import EmailAddress

from codehub.contexts.accounts.contracts import Account
from codehub.contexts.accounts.models.user import User
from codehub.contexts.accounts.queries.users import account_of
from codehub.contexts.accounts.services.signup_form import checked_signup, taken_names_reported
from codehub.kernel.actors import Role


def create_user(*, username: str, email: str, password: str, role: Role = "student") -> Account:
    """Create an account with the same rules as registration; its e-mail counts as verified by the operator.

    Raises InvalidInput with messages per field.
    """
    cleaned = checked_signup(username=username, email=email, password=password).cleaned_data
    user = User(username=cleaned["username"], email=cleaned["email"], role=role)
    user.set_password(password)
    with taken_names_reported():
        user.save(force_insert=True)
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    return account_of(user)
