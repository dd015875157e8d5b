"""The job that sends a mail. A mail may arrive twice when a worker dies between sending and saying so."""

from codehub.platform.jobs.registry import job
from codehub.platform.mail.ports import mailer
from codehub.platform.mail.rendering import render
from codehub.platform.mail.send import Value


@job(name="mail.deliver", queue="mail", attempts=6, atomic=False)
def deliver(*, to: str, template: str, context: dict[str, Value], language: str = "") -> None:
    """Render one mail and hand it over. An error of the server's is retried.

    `language`: a code such as `de`; none for mails that were queued before they had one.
    """
    mailer().send(render(to=to, template=template, context=context, language=language))
