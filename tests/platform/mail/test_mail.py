"""Mail: queued with the transaction, rendered by the worker, written or sent."""

import email
import logging
import smtplib
import stat
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.template import TemplateDoesNotExist

from codehub.platform.mail.adapters.files import FileMailer
from codehub.platform.mail.adapters.smtp import SmtpMailer
from codehub.platform.mail.ports import mailer
from codehub.platform.mail.rendering import render
from codehub.platform.mail.send import send_mail
from codehub.platform.mail.tasks import deliver
from codehub.platform.settings.config import get_config
from tests.platform.mail.smtp_server import smtp_server

TO = "ada@example.org"


def message(name: str = "Ada") -> EmailMessage:
    return render(to=TO, template="tests/hello", context={"name": name})


def read(raw: bytes) -> EmailMessage:
    parsed = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def text_of(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    content: str = body.get_content()
    return content


@pytest.mark.django_db(transaction=True)
def test_a_mail_is_queued_with_the_transaction() -> None:
    with connection.cursor() as cursor:
        cursor.execute("truncate procrastinate_jobs cascade")
    with transaction.atomic():
        send_mail(to=TO, template="tests/hello", context={"name": "nobody"})
        transaction.set_rollback(True)
    send_mail(to=TO, template="tests/hello", context={"name": "Ada"})
    with connection.cursor() as cursor:
        cursor.execute("select task_name, queue_name, args->'context'->>'name' from procrastinate_jobs")
        assert cursor.fetchall() == [("mail.deliver", "mail", "Ada")]


def test_both_parts_say_the_same_and_only_html_is_escaped() -> None:
    mail = message("<Ada> & Co")
    assert mail["To"] == TO
    assert mail["From"] == get_config().mail_from
    assert mail["Subject"] == "Welcome, <Ada> & Co"
    assert "Hello <Ada> & Co, log in at http://localhost:8000/login." in text_of(mail, "plain")
    assert "Hello &lt;Ada&gt; &amp; Co." in text_of(mail, "html")


def test_a_name_cannot_add_headers() -> None:
    mail = message("Ada\r\nBcc: all@example.org")
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Welcome, Ada Bcc: all@example.org"


@pytest.mark.parametrize("address", ["ada", "ada@example.org\nBcc: x@example.org", "a@b, c@d", ""])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises((ValueError, IndexError, email.errors.HeaderParseError)):
        render(to=address, template="tests/hello", context={"name": "Ada"})


def test_an_unknown_template_is_an_error() -> None:
    with pytest.raises(TemplateDoesNotExist):
        render(to=TO, template="tests/nothing", context={})


def test_without_a_server_mails_become_files_that_only_their_owner_reads(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "codehub.mail")
    directory = tmp_path / "mail"
    FileMailer(directory).send(message())
    FileMailer(directory).send(message("Bob"))
    first, _second = sorted(directory.iterdir())
    assert first.suffix == ".eml"
    assert read(first.read_bytes())["Subject"] == "Welcome, Ada"
    assert (stat.S_IMODE(first.stat().st_mode), stat.S_IMODE(directory.stat().st_mode)) == (0o600, 0o700)
    assert "Hello Ada" in caplog.text


def test_the_job_hands_the_mail_to_the_mailer_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEHUB_DATA_DIR", str(tmp_path))
    get_config.cache_clear()
    deliver(to=TO, template="tests/hello", context={"name": "Ada"})
    get_config.cache_clear()
    assert len(list((tmp_path / "mail").iterdir())) == 1


def test_with_a_server_the_settings_choose_smtp(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODEHUB_SMTP_URL", "smtp://ada:p%40ss@mail.example.org")
    get_config.cache_clear()
    chosen = mailer()
    get_config.cache_clear()
    assert chosen == SmtpMailer(
        host="mail.example.org", port=587, user="ada", password="p@ss", implicit_tls=False
    )


@pytest.mark.parametrize("url", ["http://mail.example.org", "smtp://", "mail.example.org:25"])
def test_an_address_of_a_server_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="CODEHUB_SMTP_URL"):
        SmtpMailer.from_url(url)


def test_smtps_is_tls_from_the_first_byte() -> None:
    secure = SmtpMailer.from_url("smtps://mail.example.org")
    assert (secure.port, secure.implicit_tls) == (465, True)


def test_a_mail_goes_out_over_smtp() -> None:
    with smtp_server() as server:
        SmtpMailer.from_url(f"smtp://127.0.0.1:{server.port}").send(message("Žofie"))
    [raw] = server.mails
    assert text_of(read(raw), "plain").startswith("Hello Žofie,")


def test_a_server_that_is_busy_raises_so_that_the_job_is_tried_again() -> None:
    with smtp_server() as server:
        server.busy = True
        with pytest.raises(smtplib.SMTPException):
            SmtpMailer.from_url(f"smtp://127.0.0.1:{server.port}").send(message())
    assert server.mails == []
    assert deliver.attempts > 1


def test_a_password_is_not_sent_in_the_clear() -> None:
    with smtp_server() as server, pytest.raises(smtplib.SMTPNotSupportedError):
        SmtpMailer.from_url(f"smtp://ada:secret@127.0.0.1:{server.port}").send(message())
    assert server.logins == []
