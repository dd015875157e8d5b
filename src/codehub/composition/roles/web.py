"""`web`: pages, API and live updates from one process."""

from argparse import Namespace


def main(options: Namespace) -> None:
    from codehub.composition.asgi import application
    from codehub.composition.roles.server import serve

    serve(application, options)
