"""What each service mounts."""

from importlib import import_module

from codehub.platform.http.api import Api
from codehub.platform.http.routing import Router


def make_api(services: tuple[str, ...]) -> Api:
    """Return the API with the routers of these services."""
    api = Api(
        title="CodeHub", version="1", docs_url=None, urls_namespace="api", description="Learn to program."
    )
    for service in services:
        for prefix, router in service_routers(service):
            api.add_router(prefix, router)
    return api


def service_routers(service: str) -> list[tuple[str, Router]]:
    """Return what a service mounts; it is imported only now, so that a process loads only its own."""
    routers: list[tuple[str, Router]] = import_module(f"codehub.contexts.{service}.http.routers").ROUTERS
    return routers
