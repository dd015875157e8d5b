"""Without a mail server: every mail is a file, and the console says so. For laptops and tests."""

import logging
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from codehub.kernel.clock import now
from codehub.kernel.ids import new_id

log = logging.getLogger("codehub.mail")


@dataclass(frozen=True, slots=True)
class FileMailer:
    """Writes `<time>-<id>.eml` where only the owner may read: mails carry links that log in."""

    directory: Path

    def send(self, message: EmailMessage) -> None:
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.directory / f"{now():%Y%m%dT%H%M%S}-{new_id()}.eml"
        path.touch(mode=0o600)
        path.write_bytes(bytes(message))
        body = message.get_body(("plain",))
        text = body.get_content() if body else ""
        log.info("mail to %s: %s (%s)\n%s", message["To"], message["Subject"], path, text)
