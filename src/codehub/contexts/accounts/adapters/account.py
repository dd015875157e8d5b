"""Our answers to allauth's questions."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """allauth's own behaviour with the wording of CodeHub."""

    error_messages: ClassVar[dict[str, object]] = {
        **DefaultAccountAdapter.error_messages,
        "username_taken": "This user name is taken.",
        "email_taken": "There is an account with this e-mail address already. Log in instead?",
    }
