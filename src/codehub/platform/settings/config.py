"""Every setting of CodeHub: typed, documented, read once from the environment or `.env`.

`docs/guides/operator.md` describes the same list; a test compares the two.
"""

import os
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEVELOPMENT_SECRET = "development-only-secret-key-that-production-refuses"  # noqa: S105 - refused in production
SECRET_LENGTH = 32
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")


def _split(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _networks(value: object) -> object:
    parts = _split(value)
    return tuple(ip_network(str(part), strict=False) for part in parts) if isinstance(parts, tuple) else parts


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_networks)]


class Config(BaseSettings):
    """The settings; a variable's name is the field's in capitals after `CODEHUB_`, except DATABASE_URL."""

    model_config = SettingsConfigDict(
        env_prefix="CODEHUB_", extra="ignore", frozen=True, env_ignore_empty=True
    )

    database_url: str | None = Field(
        default=None,
        validation_alias="DATABASE_URL",
        description="PostgreSQL 15-18, as `postgres://user:password@host:5432/name`. "
        "Unset: the embedded server in the data folder.",
    )
    env: Literal["development", "test", "production"] = Field(
        default="development", description="`production` refuses settings that are only good for development."
    )
    debug: bool = Field(default=False, description="Django's debug pages; refused in production.")
    secret_key: SecretStr = Field(
        default=SecretStr(DEVELOPMENT_SECRET),
        description=f"Signs sessions and tokens, at least {SECRET_LENGTH} random characters. "
        "Changing it logs everybody out.",
    )
    data_dir: Path = Field(
        default=Path(".data"), description="Folder of the embedded database, logs, mail and uploaded files."
    )
    public_url: str = Field(
        default="http://localhost:8000",
        description="The address that people type; links in mail start with it.",
    )
    allowed_hosts: Names = Field(
        default=LOOPBACK_HOSTS,
        description="Comma list of host names that are answered; required in production.",
    )
    services: Names = Field(default=(), description="Comma list of services to mount; empty means all.")
    trusted_proxies: Networks = Field(
        default=(),
        description="Comma list of addresses or networks whose `X-Forwarded-For` and `-Proto` are believed.",
    )
    log_format: Literal["auto", "pretty", "json"] = Field(
        default="auto", description="`auto` is pretty on a terminal and JSON elsewhere."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="Least important message that is logged."
    )
    web_dist: Path = Field(default=Path("web/dist"), description="Folder of the built browser application.")
    web_threads: int = Field(
        default=6, ge=1, le=64, description="Requests that one web process works on at once."
    )
    database_pool: int = Field(
        default=6,
        ge=1,
        le=64,
        description="Most database connections of one process; at least `web_threads` is best.",
    )
    smtp_url: SecretStr | None = Field(
        default=None,
        description="Mail server, as `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`. "
        "Unset: mail goes to the log and to files under the data folder.",
    )
    mail_from: str = Field(default="CodeHub <codehub@localhost>", description="Sender of mail.")
    judge_database_url: str | None = Field(
        default=None,
        description="PostgreSQL address of the judge's own role, which may only lease and report.",
    )
    judge_slots: int = Field(default=2, ge=1, le=256, description="Submissions that one judge runs at once.")
    judge_boxes: int = Field(default=4, ge=1, le=1024, description="Sandboxes that one judge keeps prepared.")
    judge_allow_degraded: bool = Field(
        default=False,
        description="Let the judge run without cgroups, with per-process limits only. Meant for laptops.",
    )
    judge_python: Literal["warm", "exec"] = Field(
        default="warm",
        description="How plain Python programs run: in copies of one interpreter, or each in one of its own.",
    )
    judge_cache_dir: Path | None = Field(
        default=None,
        description="Folder of what a judge makes once for a compiler, 125 MB for C++. "
        "Unset: `codehub-judge` in the user's cache folder, for root in `/var/cache`.",
    )
    queue_per_user: int = Field(default=20, ge=1, description="Submissions that one person may have waiting.")
    queue_total: int = Field(default=2000, ge=1, description="Submissions that may wait altogether.")
    queue_visitors: int = Field(
        default=20, ge=0, description="Tries of people without an account that may wait altogether; 0: none."
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        description="`/metrics` answers whoever sends `Authorization: Bearer` and this. "
        "Unset: programs on the same machine only.",
    )
    rate_limits: bool = Field(default=True, description="Limit requests per user and per address.")

    @property
    def public_origin(self) -> str:
        """Scheme, host and port of the public address, as browsers send it in `Origin`."""
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def is_https(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @model_validator(mode="after")
    def _public_url_is_absolute(self) -> Self:
        parts = urlsplit(self.public_url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("CODEHUB_PUBLIC_URL must look like https://codehub.example.org")
        return self

    @model_validator(mode="after")
    def _production_is_safe(self) -> Self:
        problems = self._production_problems() if self.env == "production" else []
        if problems:
            raise ValueError("not fit for production: " + "; ".join(problems))
        return self

    def _production_problems(self) -> list[str]:
        secret = self.secret_key.get_secret_value()
        checks = {
            "CODEHUB_SECRET_KEY is the development key": secret == DEVELOPMENT_SECRET,
            f"CODEHUB_SECRET_KEY has fewer than {SECRET_LENGTH} characters": len(secret) < SECRET_LENGTH,
            "CODEHUB_DEBUG is on": self.debug,
            "CODEHUB_PUBLIC_URL is not https": not self.is_https,
            "CODEHUB_ALLOWED_HOSTS is missing": "allowed_hosts" not in self.model_fields_set,
            "CODEHUB_ALLOWED_HOSTS allows every host": "*" in self.allowed_hosts,
            "DATABASE_URL is missing": self.database_url is None,
        }
        return [problem for problem, found in checks.items() if found]


def variable_name(field: str) -> str:
    """Return the environment variable of a field of Config."""
    alias = Config.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else f"CODEHUB_{field.upper()}"


@cache
def get_config() -> Config:
    """Read the settings, once in a process.

    The environment wins over `.env`, which tests do not read. Secrets may also be files, named as their
    variables in small letters, in the folder `CODEHUB_SECRETS_DIR`. Raises pydantic's ValidationError, which
    names every setting that is wrong.
    """
    env_file = None if os.environ.get("CODEHUB_ENV") == "test" else ".env"
    return Config(_env_file=env_file, _secrets_dir=os.environ.get("CODEHUB_SECRETS_DIR"))
