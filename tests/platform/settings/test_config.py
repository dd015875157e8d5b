"""Settings from the environment."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from codehub.platform.settings.config import Config, get_config, variable_name

GOOD = {
    "CODEHUB_ENV": "production",
    "CODEHUB_SECRET_KEY": "k" * 32,
    "CODEHUB_PUBLIC_URL": "https://codehub.example.org",
    "CODEHUB_ALLOWED_HOSTS": "codehub.example.org, www.example.org",
    "DATABASE_URL": "postgres://codehub:secret@db/codehub",
}


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Config.model_fields:
        monkeypatch.delenv(variable_name(field), raising=False)


def read(monkeypatch: pytest.MonkeyPatch, values: dict[str, str]) -> Config:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return Config()


def test_every_setting_is_described() -> None:
    assert [name for name, field in Config.model_fields.items() if not field.description] == []


def test_nothing_has_to_be_set_for_development() -> None:
    config = Config()
    assert (config.env, config.database_url, config.services) == ("development", None, ())
    assert config.public_origin == "http://localhost:8000"


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    config = read(
        monkeypatch,
        {"CODEHUB_SERVICES": "accounts, learning,", "CODEHUB_TRUSTED_PROXIES": "10.0.0.0/8,::1,10.1.2.3/8"},
    )
    assert config.services == ("accounts", "learning")
    assert [str(network) for network in config.trusted_proxies] == ["10.0.0.0/8", "::1/128", "10.0.0.0/8"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CODEHUB_TRUSTED_PROXIES", "the gateway"),
        ("CODEHUB_PUBLIC_URL", "codehub.example.org"),
        ("CODEHUB_ENV", "staging"),
        ("CODEHUB_JUDGE_SLOTS", "0"),
        ("CODEHUB_WEB_THREADS", "many"),
        ("CODEHUB_LOG_LEVEL", "LOUD"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(ValidationError):
        read(monkeypatch, {name: value})


def test_production_accepts_what_is_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    config = read(monkeypatch, GOOD)
    assert config.is_https
    assert config.allowed_hosts == ("codehub.example.org", "www.example.org")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"CODEHUB_SECRET_KEY": ""}, "CODEHUB_SECRET_KEY is the development key"),
        ({"CODEHUB_SECRET_KEY": "short"}, "fewer than 32 characters"),
        ({"CODEHUB_DEBUG": "true"}, "CODEHUB_DEBUG is on"),
        ({"CODEHUB_PUBLIC_URL": "http://codehub.example.org"}, "CODEHUB_PUBLIC_URL is not https"),
        ({"CODEHUB_ALLOWED_HOSTS": ""}, "CODEHUB_ALLOWED_HOSTS is missing"),
        ({"CODEHUB_ALLOWED_HOSTS": "*"}, "allows every host"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is missing"),
    ],
)
def test_production_refuses_what_is_not(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, str], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        read(monkeypatch, {**GOOD, **change})


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError) as caught:
        read(monkeypatch, {"CODEHUB_ENV": "production"})
    assert all(
        part in str(caught.value) for part in ("SECRET_KEY", "PUBLIC_URL", "ALLOWED_HOSTS", "DATABASE_URL")
    )


def test_a_secret_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "k" * 32 not in repr(read(monkeypatch, GOOD))


def test_secrets_may_be_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "codehub_secret_key").write_text("f" * 40 + "\n")
    monkeypatch.setenv("CODEHUB_SECRETS_DIR", str(tmp_path))
    get_config.cache_clear()
    try:
        assert get_config().secret_key.get_secret_value().strip() == "f" * 40
    finally:
        get_config.cache_clear()


def django_settings(values: dict[str, str]) -> subprocess.CompletedProcess[str]:
    code = (
        "from codehub.composition import settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        " s.SECURE_HSTS_SECONDS > 0, s.DEBUG, s.CSRF_TRUSTED_ORIGINS, s.CODEHUB_SERVICES)"
    )
    return subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(sys.path), **values},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_over_https_cookies_are_bound_to_the_host() -> None:
    printed = django_settings(GOOD).stdout
    assert printed.startswith(
        "__Host-session __Host-csrftoken True True True False ['https://codehub.example.org']"
    )


def test_over_plain_http_cookies_have_plain_names() -> None:
    printed = django_settings({"CODEHUB_SERVICES": "practice,accounts"}).stdout
    assert printed.startswith("codehub_session csrftoken False False False False ['http://localhost:8000']")
    assert printed.strip().endswith("('accounts', 'practice')")


def test_an_unknown_service_or_database_stops_the_start() -> None:
    assert "there is no media; there are accounts" in django_settings({"CODEHUB_SERVICES": "media"}).stderr
    assert "not a PostgreSQL address" in django_settings({"DATABASE_URL": "mysql://root@db/x"}).stderr
