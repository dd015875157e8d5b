"""Sign up, log in, log out, me: as the browser does it."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection

from codehub.contexts.accounts.hashers import Argon2idHasher
from codehub.contexts.accounts.models.user import User
from codehub.kernel.ids import new_id
from codehub.platform.mail.rendering import render
from codehub.platform.mail.send import Value
from codehub.platform.settings.config import get_config
from tests.clients import ApiClient
from tests.factories.accounts import PASSWORD, make_account, make_user

pytestmark = pytest.mark.django_db

FORM = {"username": "Ada", "email": "ada@example.org", "password": PASSWORD}


def test_signing_up_answers_who_i_am_and_logs_in(api: ApiClient) -> None:
    answer = api.post("/auth/register", FORM)
    assert answer.status_code == 201, answer.content
    me = answer.json()
    assert (me["username"], me["email"], me["role"]) == ("Ada", "ada@example.org", "student")
    assert me["can"] == {"author_courses": False, "administer": False}
    assert me["stream"] == f"user:{me['id']}"
    assert me["stream_cursor"] == 0
    assert api.get("/auth/me").json() == me


def test_a_welcome_mail_is_queued_with_the_account(api: ApiClient) -> None:
    with connection.cursor() as cursor:
        api.post("/auth/register", FORM)
        cursor.execute(
            "select queue_name::text, args from procrastinate_jobs where task_name = 'mail.deliver'"
        )
        rows = cursor.fetchall()
    assert [queue for queue, _ in rows] == ["mail"]
    assert "ada@example.org" in str(rows[0][1])


@pytest.mark.parametrize(("accepted", "language"), [("de-AT,en;q=0.5", "de"), ("fr", "en")])
def test_the_welcome_mail_is_in_the_language_of_the_page(
    api: ApiClient, accepted: str, language: str
) -> None:
    with connection.cursor() as cursor:
        api.post("/auth/register", FORM, accept_language=accepted)
        cursor.execute("select args->>'language' from procrastinate_jobs where task_name = 'mail.deliver'")
        assert cursor.fetchall() == [(language,)]


@pytest.mark.parametrize(
    ("language", "subject", "greeting"),
    [
        ("en", "Welcome to CodeHub, Ada", "Hello Ada"),
        ("de", "Willkommen bei CodeHub, Ada", "Hallo Ada"),
        ("", "Welcome to CodeHub, Ada", "Hello Ada"),
    ],
)
def test_the_welcome_mail_names_the_user_and_the_address_of_the_site(
    language: str, subject: str, greeting: str
) -> None:
    context: dict[str, Value] = {"username": "Ada"}
    message = render(to="ada@example.org", template="accounts/welcome", context=context, language=language)
    assert message["Subject"] == subject
    text, page = (part.get_content() for part in message.iter_parts())
    for body in (text, page):
        assert greeting in body
        assert f"{get_config().public_url}/courses" in body


def test_the_password_is_kept_as_argon2id(api: ApiClient) -> None:
    api.post("/auth/register", FORM)
    stored = User.objects.get(username="Ada").password
    assert stored.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert PASSWORD not in stored


@pytest.mark.parametrize("login", ["Ada", "ada", " ADA ", "ada@example.org", "Ada@Example.ORG"])
def test_logging_in_with_name_or_mail_in_any_case(api: ApiClient, login: str) -> None:
    make_account(username="Ada")
    answer = api.post("/auth/login", {"login": login, "password": PASSWORD})
    assert answer.status_code == 200, answer.content
    assert answer.json()["username"] == "Ada"
    assert api.get("/auth/me").status_code == 200


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("Ada", "wrong horse battery"),
        ("Ada", PASSWORD.upper()),
        ("nobody", PASSWORD),
        ("no@where.org", PASSWORD),
        ("", PASSWORD),
        ("Ada", ""),
        ("Ada", "x" * 4096),
        ("a\0b", PASSWORD),
        ("Ada", PASSWORD + "\0"),
        ("ada@" + "x" * 300, PASSWORD),
    ],
)
def test_wrong_credentials_are_told_alike(api: ApiClient, login: str, password: str) -> None:
    make_account(username="Ada")
    answer = api.post("/auth/login", {"login": login, "password": password})
    assert answer.status_code == 401
    problem = answer.json()
    assert problem["code"] == "wrong_credentials"
    assert problem["detail"].startswith("Check the spelling.")
    assert "codehub_session" not in api.client.cookies


def test_a_disabled_account_is_told_like_a_wrong_password(api: ApiClient) -> None:
    account = make_account(username="Ada")
    User.objects.filter(id=account.id).update(is_active=False)
    answer = api.post("/auth/login", {"login": "Ada", "password": PASSWORD})
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")


def test_every_refused_login_hashes_once(api: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who measures the time learns nothing about which accounts exist."""
    account = make_account(username="Ada")
    make_account(username="Gone")
    User.objects.filter(username="Gone").update(is_active=False)
    hashed: list[str] = []
    encode, verify = Argon2idHasher.encode, Argon2idHasher.verify

    def counted_encode(self: Argon2idHasher, password: str, salt: str) -> str:
        hashed.append("encode")
        return encode(self, password, salt)

    def counted_verify(self: Argon2idHasher, password: str, encoded: str) -> bool:
        hashed.append("verify")
        return verify(self, password, encoded)

    monkeypatch.setattr(Argon2idHasher, "encode", counted_encode)
    monkeypatch.setattr(Argon2idHasher, "verify", counted_verify)
    for login in ["Ada", account.email, "nobody", "nobody@example.org", "Gone"]:
        hashed.clear()
        assert api.post("/auth/login", {"login": login, "password": "wrong horse"}).status_code == 401
        assert len(hashed) == 1, login


def test_disabling_an_account_ends_its_sessions(api: ApiClient) -> None:
    api.post("/auth/register", FORM)
    User.objects.update(is_active=False)
    assert api.get("/auth/me").status_code == 401


def test_logging_out_ends_the_session_on_the_server(api: ApiClient) -> None:
    api.post("/auth/register", FORM)
    stolen = api.client.cookies["codehub_session"].value
    assert api.post("/auth/logout").status_code == 204
    thief = ApiClient()
    thief.client.cookies["codehub_session"] = stolen
    for client in (api, thief):
        answer = client.get("/auth/me")
        assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert api.post("/auth/logout").status_code == 204, "logging out twice is fine"


def test_an_expired_session_is_not_authenticated(api: ApiClient) -> None:
    api.post("/auth/register", FORM)
    Session.objects.all().delete()
    cache.clear()
    answer = api.get("/auth/me")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")


def test_a_session_known_before_logging_in_is_worth_nothing_after(api: ApiClient) -> None:
    make_account(username="Ada")
    api.client.session.save()
    session = api.client.session
    session["planted"] = True
    session.save()
    api.client.cookies["codehub_session"] = session.session_key or ""
    planted, token = session.session_key, api.client.cookies["csrftoken"].value
    assert api.post("/auth/login", {"login": "Ada", "password": PASSWORD}).status_code == 200
    assert api.client.cookies["codehub_session"].value != planted
    assert api.client.cookies["csrftoken"].value != token
    attacker = ApiClient()
    attacker.client.cookies["codehub_session"] = planted or ""
    assert attacker.get("/auth/me").status_code == 401


def test_somebody_else_logging_in_with_the_same_browser_gets_nothing_of_the_first(api: ApiClient) -> None:
    make_account(username="Ada")
    make_account(username="Bob")
    api.post("/auth/login", {"login": "Ada", "password": PASSWORD})
    first = api.client.cookies["codehub_session"].value
    assert api.post("/auth/login", {"login": "Bob", "password": PASSWORD}).json()["username"] == "Bob"
    old = ApiClient()
    old.client.cookies["codehub_session"] = first
    assert old.get("/auth/me").status_code == 401
    records = api.client.session["account_authentication_methods"]
    assert [(record["method"], record.get("username")) for record in records] == [("password", "Bob")]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(api: ApiClient) -> None:
    api.post("/auth/register", FORM)
    cookie = api.client.cookies["codehub_session"]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"


def test_without_the_csrf_token_nothing_happens(api: ApiClient) -> None:
    del api.client.cookies["csrftoken"]
    answer = api.post("/auth/register", FORM)
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"username": "ab"}, "username", "at least 3 characters"),
        ({"username": "a" * 33}, "username", "at most 32 characters"),
        ({"username": "ada lovelace"}, "username", "Use only"),
        ({"username": "ada@home"}, "username", "Use only"),
        ({"username": "\N{CYRILLIC SMALL LETTER A}da"}, "username", "Use only"),
        ({"username": "ada\nx"}, "username", "Use only"),
        ({"username": ""}, "username", "required"),
        ({"email": "nonsense"}, "email", "valid email"),
        ({"email": ""}, "email", "required"),
        ({"email": "a" * 250 + "@example.org"}, "email", "at most 254"),
        ({"password": "short"}, "password", "at least 10 characters"),
        ({"password": "1234567890"}, "password", "common"),
        ({"password": "8402957361"}, "password", "numeric"),
        ({"password": "basketball1"}, "password", "common"),
        ({"password": "x" * 257}, "password", "at most 256"),
        ({"password": ""}, "password", "required"),
        ({"username": "lovelace-ada", "password": "Lovelace-Ada"}, "password", "too similar to the username"),
        ({"email": "lovelace1815@example.org", "password": "lovelace1815"}, "password", "too similar to"),
    ],
)
def test_bad_registrations_name_the_field(
    api: ApiClient, change: dict[str, str], field: str, message: str
) -> None:
    answer = api.post("/auth/register", FORM | change)
    assert answer.status_code == 422, answer.content
    problem = answer.json()
    assert problem["code"] == "invalid_input"
    assert list(problem["fields"]) == [field]
    assert message in " ".join(problem["fields"][field])
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"username": "ab"}, "username", "mindestens 3 Zeichen"),
        ({"email": "a" * 250 + "@example.org"}, "email", "höchstens 254 Zeichen"),
        ({"password": "short"}, "password", "mindestens 10 Zeichen"),
        ({"username": "Ada"}, "username", "vergeben"),
    ],
)
def test_fields_are_refused_in_the_language_that_was_asked_for(
    api: ApiClient, change: dict[str, str], field: str, message: str
) -> None:
    make_account(username="Ada")
    answer = api.post("/auth/register", FORM | change, accept_language="de")
    assert message in " ".join(answer.json()["fields"][field])


@pytest.mark.parametrize("languages", ["tlh, de;q=0.5", "fr", "*", "x" * 1000, ""])
def test_a_language_that_we_do_not_speak_does_no_harm(api: ApiClient, languages: str) -> None:
    answer = api.post("/auth/register", FORM | {"username": "ab"}, accept_language=languages)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "other@example.org"}, "username"),
        ({"username": "ADA", "email": "other@example.org"}, "username"),
        ({"username": "Grace"}, "email"),
        ({"username": "Grace", "email": "ADA@Example.org"}, "email"),
    ],
)
def test_taken_names_are_told_whatever_their_case(api: ApiClient, change: dict[str, str], field: str) -> None:
    make_account(username="Ada")
    answer = api.post("/auth/register", FORM | change)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [field]
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "body",
    [None, [], "text", {}, {"username": 1}, FORM | {"role": "admin"}, FORM | {"password": None}],
)
def test_bodies_of_another_shape_are_refused(api: ApiClient, body: Any) -> None:
    answer = api.post("/auth/register", body)
    assert answer.status_code in {400, 422}
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert not User.objects.exists()


@pytest.mark.parametrize("operation", ["login", "register"])
def test_text_that_is_no_unicode_is_refused(api: ApiClient, operation: str) -> None:
    half = "\ud800" * 12  # half of a surrogate pair: valid JSON, but no text that could be encoded
    for field in ("username", "email", "password", "login"):
        body = {"login": "Ada", "password": PASSWORD} if operation == "login" else dict(FORM)
        if field in body:
            answer = api.post(f"/auth/{operation}", body | {field: half})
            assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")


def test_me_takes_a_constant_number_of_queries(api: ApiClient, count_queries: Any) -> None:
    api.force_login(make_user())
    api.get("/auth/me")
    with count_queries(3) as statements:
        assert api.get("/auth/me").status_code == 200
    assert any("outbox_stream" in sql for sql in statements)


def test_roles_show_in_what_i_can_do(api: ApiClient) -> None:
    api.force_login(make_user(role="instructor"))
    assert api.get("/auth/me").json()["can"] == {"author_courses": True, "administer": False}
    api.force_login(make_user(role="admin"))
    assert api.get("/auth/me").json()["can"] == {"author_courses": True, "administer": True}


def test_a_session_of_an_unknown_user_is_nobodys(api: ApiClient) -> None:
    user = make_user()
    api.force_login(user)
    user.id = new_id()
    User.objects.all().delete()
    assert api.get("/auth/me").status_code == 401
