"""A person who can log in."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Upper

from codehub.contexts.accounts.validators import MAX_EMAIL
from codehub.kernel.actors import Role
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id

ROLES: tuple[Role, ...] = ("student", "instructor", "admin")
USERNAME_PATTERN = r"^[A-Za-z0-9_.-]{3,32}$"
UNIQUE_USERNAME = "accounts_user_username_unique"
UNIQUE_EMAIL = "accounts_user_email_unique"


class User(AbstractBaseUser):
    """An account.

    User name and e-mail are unique whatever their case. Both constraints are on UPPER(), because that is
    what `iexact` compares: one index serves the constraint and the look-up at log-in. The e-mail is stored
    in lower case, the user name as its owner writes it. Permissions come from `role`; Django's own
    permission tables are not used.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField(max_length=32)
    email = models.EmailField(max_length=MAX_EMAIL)
    role = models.CharField(max_length=16, choices=[(role, role) for role in ROLES], default="student")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now, editable=False)

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(Upper("username"), name=UNIQUE_USERNAME),
            models.UniqueConstraint(Upper("email"), name=UNIQUE_EMAIL),
            models.CheckConstraint(
                condition=models.Q(username__regex=USERNAME_PATTERN), name="accounts_user_username_pattern"
            ),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="accounts_user_role_known"),
        ]

    def __str__(self) -> str:
        return self.username
