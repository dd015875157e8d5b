"""Who am I, what may I do, and where do I hear of what happens to me?"""

from codehub.contexts.accounts.contracts import Account, Identity
from codehub.contexts.accounts.policies import permissions_of
from codehub.kernel.streams import user_stream
from codehub.platform.outbox.cursors import stream_cursor


def identity_of(account: Account) -> Identity:
    """Return an account with its permissions and where its stream stands (one query)."""
    stream = user_stream(account.id)
    return Identity(
        id=account.id,
        username=account.username,
        email=account.email,
        role=account.role,
        can=permissions_of(account.actor),
        stream=stream,
        stream_cursor=stream_cursor(stream),
    )
