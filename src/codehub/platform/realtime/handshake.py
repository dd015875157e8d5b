"""What the opening request of a WebSocket tells: where its page comes from and whose session it carries."""

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from codehub.platform.settings.config import get_config

Headers = Iterable[tuple[bytes, bytes]]


def comes_from_here(headers: Headers) -> bool:
    """Say whether a page of ours opens the connection (RFC 6455, 10.2).

    Browsers send cookies along to any origin and always tell the page's `Origin`, so it has to be the
    public address, or an allowed host that the request itself was made to.
    """
    origin = _header(headers, b"origin")
    if origin == get_config().public_origin:
        return True
    host = _header(headers, b"host")
    name, _ = split_domain_port(host.lower())
    return bool(name) and validate_host(name, settings.ALLOWED_HOSTS) and urlsplit(origin).netloc == host


def session_key(headers: Headers) -> str | None:
    """Return the key in the session cookie, None without one."""
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(_header(headers, b"cookie"))
    except CookieError:
        return None
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return morsel.value if morsel else None


def _header(headers: Headers, name: bytes) -> str:
    values = [value for key, value in headers if key == name]
    # browsers send each of these once; two of them are somebody's trick
    return values[0].decode("latin-1") if len(values) == 1 else ""
