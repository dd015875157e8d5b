"""Our answers to allauth's questions."""

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from codehub.contexts.accounts.validators import MAX_EMAIL


class AccountAdapter(DefaultAccountAdapter):
    """allauth's own behaviour with the wording of CodeHub."""

    error_messages = {  # allauth's own type: instances may change theirs
        **DefaultAccountAdapter.error_messages,
        "username_taken": gettext_lazy("This user name is taken."),
        "email_taken": gettext_lazy("There is an account with this e-mail address already. Log in instead?"),
    }

    def clean_email(self, email: str) -> str:
        """Refuse an address that does not fit: allauth would cut it off and write to somebody else."""
        if len(email) > MAX_EMAIL:
            raise ValidationError(
                _("An e-mail address has at most %(limit)d characters.") % {"limit": MAX_EMAIL}
            )
        return email
