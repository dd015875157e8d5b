"""`realtime`: WebSockets and the health addresses, nothing else."""

from argparse import Namespace

import django


def main(options: Namespace) -> None:
    django.setup(set_prefix=False)

    from channels.routing import ProtocolTypeRouter

    from codehub.composition.roles.health import health_application
    from codehub.composition.roles.server import serve
    from codehub.composition.websocket import websocket
    from codehub.platform.realtime.lifespan import lifespan_application

    http = health_application("realtime")
    serve(
        ProtocolTypeRouter({"http": http, "websocket": websocket, "lifespan": lifespan_application}), options
    )
