"""What mail needs from outside: something that takes a message."""

from email.message import EmailMessage
from functools import cache
from typing import Protocol

from codehub.platform.settings.config import get_config


class Mailer(Protocol):
    def send(self, message: EmailMessage) -> None:
        """Hand the message over. Raises OSError or SMTPException when that fails."""


@cache
def mailer() -> Mailer:
    """Return the mailer that the settings name: SMTP with `CODEHUB_SMTP_URL`, files without."""
    from codehub.platform.mail.adapters.files import FileMailer
    from codehub.platform.mail.adapters.smtp import SmtpMailer

    config = get_config()
    if config.smtp_url:
        return SmtpMailer.from_url(config.smtp_url.get_secret_value())
    return FileMailer(config.data_dir / "mail")
