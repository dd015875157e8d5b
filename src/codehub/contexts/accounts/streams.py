"""The live stream `user:<id>`: everything that concerns one user and nobody else."""

from codehub.kernel.actors import Actor


def may_listen(actor: Actor, owner: str) -> bool:
    """A user's stream is theirs alone, in exactly the spelling that events are published under."""
    return actor.is_authenticated and owner == str(actor.id)
