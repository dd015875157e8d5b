"""`send_mail`: what a context calls."""

from collections.abc import Mapping

from django.utils.translation import get_language

Value = str | int | bool | None


def send_mail(*, to: str, template: str, context: Mapping[str, Value]) -> None:
    """Queue one mail in the caller's transaction.

    `template`: `<context>/<name>`; the templates are `mail/<context>/<name>.subject.txt`, `.txt` and `.html`.
    One in the language of the running request (`<name>.<language>.txt` and so on) comes before it.
    `context` holds JSON values, because it travels with the job; `public_url` is added.
    """
    from codehub.platform.mail.tasks import deliver

    deliver.enqueue(to=to, template=template, context=dict(context), language=get_language() or "")
