"""Names of live streams: `kind:id`."""

from uuid import UUID

USER = "user"


def user_stream(user_id: UUID) -> str:
    """Return the stream that carries everything that concerns one user; only they may listen."""
    return f"{USER}:{user_id}"
