"""What a user name and a password may look like, and how we say so."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MinLengthValidator, RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MAX_EMAIL = 254
MAX_PASSWORD = 256

USERNAME_VALIDATORS = [
    MinLengthValidator(3, gettext_lazy("A user name has at least 3 characters.")),
    MaxLengthValidator(32, gettext_lazy("A user name has at most 32 characters.")),
    # \Z and not $: a trailing newline is no part of a name
    RegexValidator(
        r"\A[A-Za-z0-9_.-]*\Z", gettext_lazy("Use only the letters a to z, digits and the signs _ - and .")
    ),
]


class MaximumLengthValidator:
    """Refuse passwords that only cost hashing time."""

    def __init__(self, max_length: int = MAX_PASSWORD) -> None:
        self.max_length = max_length

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        if len(password) > self.max_length:
            raise ValidationError(self.get_help_text(), code="password_too_long")

    def get_help_text(self) -> str:
        return _("A password has at most %(limit)d characters.") % {"limit": self.max_length}
