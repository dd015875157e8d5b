"""Where a request comes from, believing only proxies that the operator has named."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
IPV6_SITE = 64


def client_address(peer: str, forwarded_for: str, trusted: Iterable[Network]) -> str:
    """Return the address of the client.

    `forwarded_for` is read from the right as long as the address so far is a trusted proxy's; what a client
    wrote into it itself is never reached.
    """
    networks = list(trusted)
    address = peer
    for hop in reversed([part.strip() for part in forwarded_for.split(",") if part.strip()]):
        if not is_trusted(address, networks) or _parse(hop) is None:
            break
        address = hop
    return address


def is_trusted(address: str, trusted: Iterable[Network]) -> bool:
    """Tell whether an address lies in one of the networks."""
    parsed = _parse(address)
    return parsed is not None and any(parsed in network for network in trusted)


def limit_key(address: str) -> str:
    """Return what limits count by: an IPv4 address, or the /64 that one IPv6 customer owns whole."""
    parsed = _parse(address)
    if isinstance(parsed, IPv6Address):
        return str(ip_network((parsed, IPV6_SITE), strict=False).network_address)
    return str(parsed) if parsed else "unknown"


def _parse(text: str) -> Address | None:
    try:
        parsed = ip_address(text)
    except ValueError:
        return None
    mapped = parsed.ipv4_mapped if isinstance(parsed, IPv6Address) else None
    return mapped or parsed
