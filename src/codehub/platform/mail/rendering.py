"""Mails from templates: a subject, a text and an HTML part that say the same."""

from collections.abc import Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from urllib.parse import urlsplit

from django.template.loader import render_to_string

from codehub.kernel.clock import now
from codehub.platform.mail.send import Value
from codehub.platform.settings.config import get_config


def render(*, to: str, template: str, context: Mapping[str, Value], language: str = "") -> EmailMessage:
    """Return the mail as a MIME message, in `language` where the template has it.

    Raises TemplateDoesNotExist for an unknown template.
    """
    config = get_config()
    values = {**context, "public_url": config.public_url}

    def part(kind: str) -> str:
        names = [f"mail/{template}.{language}.{kind}", f"mail/{template}.{kind}"]
        return render_to_string(names, values)

    message = EmailMessage()
    message["From"] = config.mail_from
    message["To"] = Address(addr_spec=to)
    # a subject is one line: whatever a user name smuggles in stays on it
    message["Subject"] = " ".join(part("subject.txt").split())
    message["Date"] = format_datetime(now())
    message["Message-ID"] = make_msgid(domain=urlsplit(config.public_url).hostname)
    # tells mailboxes that nobody wrote this by hand, so that they send no out-of-office notes (RFC 3834)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(part("txt"))
    message.add_alternative(part("html"), subtype="html")
    return message
