"""Where a request comes from."""

from ipaddress import ip_network

import pytest
from pytest_django import Settings

from codehub.platform.http.clients import client_address, is_trusted, limit_key
from tests.clients import ApiClient

GATEWAYS = [ip_network("10.0.0.0/8"), ip_network("::1")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # not a proxy of ours: not believed
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"),  # the client wrote 6.6.6.6 itself
        ("10.0.0.1", "198.51.100.1, 10.0.0.2", "198.51.100.1"),
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.1, nonsense, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", " , ", "10.0.0.1"),
        ("::1", "2001:db8::5", "2001:db8::5"),
        ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("", "198.51.100.1", ""),
    ],
)
def test_only_trusted_proxies_are_believed(peer: str, forwarded: str, address: str) -> None:
    assert client_address(peer, forwarded, GATEWAYS) == address


def test_limits_count_an_ipv6_site_as_one() -> None:
    assert limit_key("2001:db8:1:2:3::4") == limit_key("2001:db8:1:2::9") == "2001:db8:1:2::"
    assert limit_key("2001:db8:1:3::4") != limit_key("2001:db8:1:2::9")
    assert limit_key("::ffff:198.51.100.1") == limit_key("198.51.100.1") == "198.51.100.1"
    assert limit_key("") == limit_key("nonsense") == "unknown"
    assert not is_trusted("nonsense", GATEWAYS)


@pytest.mark.django_db
@pytest.mark.parametrize(("trusted", "secure"), [((ip_network("127.0.0.1"),), True), ((), False)])
def test_https_is_believed_from_a_trusted_gateway_only(
    api: ApiClient, settings: Settings, *, trusted: tuple[object, ...], secure: bool
) -> None:
    settings.CODEHUB_TRUSTED_PROXIES = trusted
    settings.SECURE_HSTS_SECONDS = 60
    response = api.get("/list", X_Forwarded_Proto="https", X_Forwarded_For="198.51.100.1")
    assert ("Strict-Transport-Security" in response) is secure
