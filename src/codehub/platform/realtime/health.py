"""How live updates of this process are."""

from codehub.platform.health.checks import Health
from codehub.platform.realtime.hub import Hub


def hub_health(hub: Hub) -> Health:
    """Return degraded while nobody listens: pages load and save, and hear of changes late."""
    if hub.listening:
        return Health(data={"subscriptions": hub.subscriptions})
    return Health(status="degraded", detail="Live updates wait for the database.")
