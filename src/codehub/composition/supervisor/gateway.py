"""Caddy before CodeHub on one machine: HTTPS with an automatic, a given or a self-signed certificate."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from codehub.composition.supervisor.identity import SERVICE, Identity, identity, own
from codehub.composition.supervisor.probes import free_port
from codehub.composition.supervisor.roles import Start

HTTPS_PORT = 443
CERTIFICATE, KEY = "certificate.pem", "key.pem"
CONFIGURATION = """\
{{
	admin off
	skip_install_trust
	{redirects}
	storage file_system {storage}
	servers {{
		timeouts {{
			read_header 10s
			read_body 60s
			idle 5m
		}}
	}}
}}
{site} {{
	{tls}
	encode zstd gzip
	request_body {{
		max_size 10MB
	}}
	reverse_proxy 127.0.0.1:{web_port}
}}
http://127.0.0.1:{health_port} {{
	bind 127.0.0.1
	respond /health/ready 200
}}
"""


@dataclass(frozen=True, slots=True)
class Gateway:
    """`domain` alone, or `tls` as the command line gives it; `folder` keeps what it needs."""

    folder: Path
    host: str
    port: int
    web_port: int
    domain: str | None
    tls: tuple[str, ...]

    def begin(self) -> Start:
        """Write the configuration and return how Caddy is started with it."""
        who = identity(SERVICE)
        own(self.folder, who, 0o700)
        self._copy_certificate(who)
        health_port = free_port()
        configuration = self.folder / "Caddyfile"
        configuration.write_text(self.configuration(health_port))
        if who is not None:
            os.chown(configuration, who.uid, who.gid)
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(configuration)]
        return Start([*_with_low_ports(), *command], f"http://127.0.0.1:{health_port}/health")

    def _copy_certificate(self, who: Identity | None) -> None:
        """Take over the operator's files, which the account of the gateway may not read where they are."""
        for source, target in zip(self.tls, (CERTIFICATE, KEY), strict=False):
            if len(self.tls) > 1:
                copy = self.folder / target
                copy.unlink(missing_ok=True)
                copy.touch(0o600)
                copy.write_bytes(Path(source).read_bytes())
                if who is not None:
                    os.chown(copy, who.uid, who.gid)

    def environment(self) -> Mapping[str, str]:
        return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(self.folder)}

    def configuration(self, health_port: int) -> str:
        return CONFIGURATION.format(
            # port 80 leads to the standard port only, and an ordinary user may not listen on it
            redirects="" if self.domain or self.port == HTTPS_PORT else "auto_https disable_redirects",
            storage=self.folder / "storage",
            site=self.domain or f"https://:{self.port}",
            tls=self._tls(),
            web_port=self.web_port,
            health_port=health_port,
        )

    def _tls(self) -> str:
        if self.domain is not None:
            return "tls {\n\t\tprotocols tls1.2 tls1.3\n\t}"
        bind = "" if self.host in ("0.0.0.0", "::") else f"bind {self.host}\n\t"  # noqa: S104 -- compared
        if self.tls == ("self-signed",):
            return f"{bind}tls internal {{\n\t\ton_demand\n\t}}"
        return f"{bind}tls {self.folder / CERTIFICATE} {self.folder / KEY}"


def _with_low_ports() -> list[str]:
    """As root, change to the service account but keep the right to listen on ports below 1024."""
    who = identity(SERVICE)
    if who is None:
        return []
    keep = ["--inh-caps=+net_bind_service", "--ambient-caps=+net_bind_service"]
    return [
        "setpriv",
        f"--reuid={who.uid}",
        f"--regid={who.gid}",
        "--clear-groups",
        "--pdeathsig=KILL",
        *keep,
    ]
