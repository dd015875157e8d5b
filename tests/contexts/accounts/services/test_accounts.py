"""Accounts made without a browser, and registrations that race."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError, connection

from codehub.contexts.accounts import api
from codehub.contexts.accounts.models.user import User
from codehub.contexts.accounts.services import signup_form
from codehub.contexts.accounts.streams import may_listen
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.errors import InvalidInput, NotFound
from codehub.kernel.ids import new_id
from codehub.platform.realtime import streams
from tests.clients import ApiClient
from tests.factories.accounts import PASSWORD, make_account, make_user


@pytest.mark.django_db
def test_an_administrator_is_created_with_a_verified_address() -> None:
    account = api.create_admin(username="root", email="Root@Example.org", password=PASSWORD)
    assert (account.role, account.email) == ("admin", "root@example.org")
    address = EmailAddress.objects.get(user_id=account.id)
    assert (address.email, address.primary, address.verified) == ("root@example.org", True, True)


@pytest.mark.django_db
def test_the_operator_is_held_to_the_same_rules() -> None:
    with pytest.raises(InvalidInput) as refused:
        api.create_admin(username="a b", email="x", password="123")
    assert set(refused.value.fields) == {"username", "email", "password"}


@pytest.mark.django_db
def test_accounts_are_found_by_name_or_mail() -> None:
    account = make_account(username="Ada")
    assert api.find_account(login="ADA") == api.find_account(login="Ada@Example.org") == account
    assert api.find_account(login="Bob") is None


@pytest.mark.django_db
def test_a_new_password_ends_the_sessions_of_the_old_one() -> None:
    browser = ApiClient()
    make_account(username="Ada")
    browser.post("/auth/login", {"login": "Ada", "password": PASSWORD})
    api.set_password(login="ada@example.org", password="another horse battery")
    assert browser.get("/auth/me").status_code == 401
    answer = browser.post("/auth/login", {"login": "Ada", "password": "another horse battery"})
    assert answer.status_code == 200


@pytest.mark.django_db
def test_a_bad_password_or_an_unknown_user_is_told() -> None:
    make_account(username="Ada")
    with pytest.raises(InvalidInput) as refused:
        api.set_password(login="Ada", password="12345")
    assert "at least 10" in refused.value.fields["password"][0]
    with pytest.raises(NotFound):
        api.set_password(login="Bob", password=PASSWORD)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("username", "ADA"),
        ("email", "Ada@example.org"),
        ("username", "a b c"),
        ("username", "ab"),
        ("role", "god"),
    ],
)
def test_the_database_refuses_what_the_forms_would(column: str, value: str) -> None:
    make_user(username="Ada")
    row = {"username": "Bob", "email": "bob@example.org", "role": "student"} | {column: value}
    with pytest.raises(IntegrityError):
        User.objects.create(**row)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("clash", ["username", "email"])
def test_of_registrations_at_once_one_wins_and_the_others_are_told(
    clash: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All pass the form's check before any is written, so the constraint decides."""
    runners = 4
    barrier = Barrier(runners)
    checked = signup_form.checked_signup

    def check_together(**fields: str) -> object:
        form = checked(**fields)
        barrier.wait(timeout=20)
        return form

    monkeypatch.setattr("codehub.contexts.accounts.services.register.checked_signup", check_together)

    def register(number: int) -> tuple[int, list[str]]:
        form = {"username": f"ada-{number}", "email": f"ada-{number}@example.org", "password": PASSWORD}
        form[clash] = "ada" if clash == "username" else "ada@example.org"
        try:
            answer = ApiClient().post("/auth/register", form)
        finally:
            connection.close()
        return answer.status_code, list(answer.json().get("fields", {}))

    with ThreadPoolExecutor(runners) as pool:
        answers = sorted(pool.map(register, range(runners)))
    assert answers == [(201, []), *[(422, [clash])] * (runners - 1)]
    assert User.objects.count() == EmailAddress.objects.count() == 1


def test_a_users_stream_is_for_that_user_alone() -> None:
    user = Actor(id=new_id(), role="student")
    assert streams.may_listen(user, f"user:{user.id}")
    assert not may_listen(user, str(user.id).upper())
    assert not may_listen(Actor(id=new_id(), role="admin"), str(user.id))
    assert not may_listen(ANONYMOUS, "None")
