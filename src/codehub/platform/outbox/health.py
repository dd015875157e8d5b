"""How the outbox is: whether the relay works, and whether somebody should look at dead letters."""

from codehub.platform.health.checks import Health
from codehub.platform.outbox.dead_letters import count_dead_letters
from codehub.platform.outbox.relay import Relay


def outbox_health(relay: Relay) -> Health:
    """Return unhealthy when the relay cannot work, degraded when a handler has given up on an event."""
    if not relay.healthy:
        return Health(status="unhealthy", detail="Event handlers do not run: the database is out of reach.")
    dead = count_dead_letters()
    if dead:
        return Health(
            status="degraded",
            detail="Some events were given up. See `dead_letters`, and `dead_letters --retry` afterwards.",
            data={"dead_letters": dead},
        )
    return Health()
