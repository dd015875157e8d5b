"""From `--port --host --domain --tls` to what people type and who listens where, if that is possible."""

from collections.abc import Mapping
from dataclasses import dataclass

from codehub.composition.cli.arguments import LOOPBACK, Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.supervisor.environment import Address, local_hosts
from codehub.composition.supervisor.gateway import Gateway
from codehub.composition.supervisor.installation import Installation
from codehub.composition.supervisor.probes import free_port, port_is_free
from codehub.composition.supervisor.specs import Listen

AUTOMATIC_CERTIFICATE_PORTS = (80, 443)
SEARCHED = 100


@dataclass(frozen=True, slots=True)
class Addresses:
    """`listen` is where the web role is: the public port itself, or a port of its own behind the gateway."""

    public: Address
    listen: Listen
    gateway: Gateway | None = None


def resolve(arguments: Arguments, settings: Mapping[str, str], installation: Installation) -> Addresses:
    """Decide the addresses; raise CommandFailed when a port is taken."""
    ports = AUTOMATIC_CERTIFICATE_PORTS if arguments.domain else (arguments.port,)
    for port in ports:
        if not port_is_free("0.0.0.0" if arguments.domain else arguments.host, port):  # noqa: S104 - Caddy does
            raise CommandFailed(_taken(arguments, port))
    # The supervisor asks as localhost whether the web role is ready.
    hosts = (arguments.domain, "localhost") if arguments.domain else local_hosts(arguments.host)
    url = settings.get("CODEHUB_PUBLIC_URL") or _public_url(arguments, hosts)
    public = Address(url, hosts, behind_gateway=arguments.needs_gateway)
    if not arguments.needs_gateway:
        return Addresses(public, Listen(arguments.host, arguments.port))
    inner = Listen("127.0.0.1", free_port())
    folder = installation.data / "gateway"
    gateway = Gateway(folder, arguments.host, arguments.port, inner.port, arguments.domain, arguments.tls)
    return Addresses(public, inner, gateway)


def _public_url(arguments: Arguments, hosts: tuple[str, ...]) -> str:
    if arguments.domain:
        return f"https://{arguments.domain}"
    scheme = "https" if arguments.tls else "http"
    name = "localhost" if arguments.host in LOOPBACK else hosts[-1]
    return f"{scheme}://{name}:{arguments.port}"


def _taken(arguments: Arguments, port: int) -> str:
    if arguments.domain:
        return (
            f"A certificate for {arguments.domain} needs the ports 80 and 443, and {port} can't be\n"
            "used: something else listens there, or this user may not (then start CodeHub as root)."
        )
    others = (other for other in range(port + 1, port + SEARCHED) if port_is_free(arguments.host, other))
    free = next(others, None)
    choice = f", for example: ./codehub up --port {free}" if free else "."
    return f"Port {port} is in use by another program, or not allowed for this user. Choose another{choice}"
