"""Our answers to allauth's questions."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """allauth's own behaviour with the wording of CodeHub."""

    error_messages = {  # allauth's own type: instances may change theirs
        **DefaultAccountAdapter.error_messages,
        "username_taken": "This user name is taken.",
        "email_taken": "There is an account with this e-mail address already. Log in instead?",
    }
