"""Every address can be loaded: a missing extra of a library fails here, not at somebody's first request."""

from functools import cache

from django.urls import URLPattern, URLResolver, get_resolver

from codehub.platform.health.checks import Health


def check_routes() -> Health:
    """Load the whole URL configuration; raises what is wrong with it."""
    return Health(data={"count": count_routes()})


@cache
def count_routes() -> int:
    """Return how many routes there are, after loading all of them."""
    return _count(get_resolver())


def _count(resolver: URLResolver) -> int:
    patterns: list[URLPattern | URLResolver] = resolver.url_patterns
    return sum(_count(entry) if isinstance(entry, URLResolver) else 1 for entry in patterns)
