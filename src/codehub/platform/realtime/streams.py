"""Which streams there are, and who may listen to one. Contexts register theirs in `AppConfig.ready()`."""

from collections.abc import Callable

from codehub.kernel.actors import Actor

Authorise = Callable[[Actor, str], bool]

_streams: dict[str, Authorise] = {}


def register_stream(kind: str, authorise: Authorise) -> None:
    """Let clients subscribe to streams named `kind:id`.

    `authorise` gets the actor and the id (the part after the colon) and says whether the actor may hear
    everything on it. It is asked when the client subscribes and again while it listens; it may query the
    database. Raises ValueError when the kind is taken.
    """
    if kind in _streams:
        raise ValueError(f"the stream kind {kind} is registered already")
    _streams[kind] = authorise


def may_listen(actor: Actor, stream: str) -> bool:
    """Say whether the actor may hear a stream; False for a kind that nobody has registered."""
    kind, _, about = stream.partition(":")
    authorise = _streams.get(kind)
    return authorise is not None and bool(about) and authorise(actor, about)
