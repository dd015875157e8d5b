"""The live stream `user:<id>`: everything that concerns one user and nobody else."""

from uuid import UUID

from codehub.kernel.actors import Actor

KIND = "user"


def user_stream(user_id: UUID) -> str:
    return f"{KIND}:{user_id}"


def may_listen(actor: Actor, owner: str) -> bool:
    """A user's stream is theirs alone, in exactly the spelling that events are published under."""
    return actor.is_authenticated and owner == str(actor.id)
