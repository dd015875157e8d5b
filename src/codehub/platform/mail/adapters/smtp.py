"""Mail through an SMTP server."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Self
from urllib.parse import unquote, urlsplit

TIMEOUT = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpMailer:
    """Opens one connection for each mail: mails are rare, and a worker keeps no idle socket."""

    host: str
    port: int
    user: str | None
    password: str | None
    implicit_tls: bool

    @classmethod
    def from_url(cls, url: str) -> Self:
        """Read `smtp[s]://[user:password@]host[:port]`.

        `smtps` is TLS from the first byte (port 465), `smtp` is STARTTLS wherever the server offers it
        (port 587). Raises ValueError for anything else.
        """
        parts = urlsplit(url)
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
            raise ValueError("CODEHUB_SMTP_URL must look like smtp://user:password@host:587")
        return cls(
            host=parts.hostname,
            port=parts.port or (465 if parts.scheme == "smtps" else 587),
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            implicit_tls=parts.scheme == "smtps",
        )

    def send(self, message: EmailMessage) -> None:
        with self._connect() as server:
            if self.user is not None:
                server.login(self.user, self.password or "")
            server.send_message(message)

    def _connect(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.implicit_tls:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=TIMEOUT, context=context)
        server = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
            server.ehlo()
        elif self.user is not None:
            server.close()
            raise smtplib.SMTPNotSupportedError("no TLS: the password is not sent in the clear")
        return server
