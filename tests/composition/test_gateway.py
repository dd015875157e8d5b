"""Services in processes of their own behind the real gateway, used through one address; HTTPS by `up`."""

import json
import os
import shutil
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from codehub.composition.cli.learner import Learner
from codehub.composition.openapi import schema_text
from codehub.composition.supervisor.postgres import FAST, EmbeddedPostgres
from codehub.composition.supervisor.probes import ask, free_port
from tests.composition.installations import APP, Up, clean_environment

Eventually = Callable[..., None]
CADDY = APP / "deploy" / "caddy"


@dataclass(frozen=True)
class Split:
    """One address, and the two web roles behind it."""

    url: str
    accounts_and_learning: int
    practice: int


def _generator() -> Any:
    spec = spec_from_file_location("routes", CADDY / "routes.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["routes"] = module
    spec.loader.exec_module(module)
    return module


@contextmanager
def _process(command: Sequence[str], env: Mapping[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=env, stdout=output, stderr=output)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def _web(port: int, services: str, env: Mapping[str, str], log: Path) -> Any:
    command = [sys.executable, "-m", "codehub.composition.roles", "web", "--port", str(port)]
    return _process([*command, "--services", services], env, log)


@pytest.fixture
def split(data_dir: Path, tmp_path: Path, eventually: Eventually) -> Iterator[Split]:
    """Two web roles with different services on one database, behind Caddy as deploy/ configures it."""
    gateway, first, second = free_port(), free_port(), free_port()
    url = f"http://127.0.0.1:{gateway}"
    with ExitStack() as stack:
        database = stack.enter_context(EmbeddedPostgres(data_dir, settings=FAST))
        env = clean_environment(
            DATABASE_URL=database.url,
            DJANGO_SETTINGS_MODULE="codehub.composition.settings",
            CODEHUB_PUBLIC_URL=url,
            CODEHUB_TRUSTED_PROXIES="127.0.0.1",
            CODEHUB_DATA_DIR=str(tmp_path),
        )
        _prepare(env)
        stack.enter_context(_web(first, "accounts,learning", env, tmp_path / "first"))
        stack.enter_context(_web(second, "practice", env, tmp_path / "second"))
        for port in (first, second):
            eventually(lambda port=port: ask(f"http://127.0.0.1:{port}/health/ready").status == 200, 40)
        stack.enter_context(_caddy(url, first, second, tmp_path))
        eventually(lambda: ask(f"{url}/health/ready").status == 200, 40)
        yield Split(url, first, second)


def _prepare(env: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "codehub.composition.cli.operations", "prepare"]
    given = {
        "judge_password": None,
        "demo": True,
        "courses": str(APP / "content" / "courses"),
        "accounts_seed": "seed",
        "accounts_seed_is_old": False,
    }
    done = subprocess.run(
        command, input=json.dumps(given), env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _caddy(url: str, first: int, second: int, folder: Path) -> Any:
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "SITE_ADDRESS": url,
        "ACCOUNTS_UPSTREAM": f"127.0.0.1:{first}",
        "LEARNING_UPSTREAM": f"127.0.0.1:{first}",
        "PRACTICE_UPSTREAM": f"127.0.0.1:{second}",
        "WEB_UPSTREAM": f"127.0.0.1:{first}",
        "REALTIME_UPSTREAM": f"127.0.0.1:{first} 127.0.0.1:{second}",
    }
    caddy = shutil.which("caddy")
    assert caddy is not None, "./codehub test installs caddy"
    command = [caddy, "run", "--adapter", "caddyfile", "--config", str(CADDY / "Caddyfile")]
    return _process(command, env, folder / "caddy")


def test_two_web_roles_with_different_services_are_one_address(
    split: Split, request: pytest.FixtureRequest
) -> None:
    learner = Learner(split.url, "127.0.0.1")
    request.addfinalizer(learner.close)
    learner.log_in("ada", "a-long-enough-password")  # also subscribes to the live stream
    courses = learner.expect(learner.call("GET", "/courses"), 200)["items"]
    learner.expect(learner.call("POST", f"/courses/{courses[0]['id']}/enroll"), 201)
    assert learner.expect(learner.call("GET", "/auth/me"), 200)["username"] == "ada"
    languages = learner.expect(learner.call("GET", "/languages"), 200)
    assert {"python", "cpp", "javascript"} <= {language["id"] for language in languages}
    # Each role answers for its own services only.
    expected = {split.practice: (200, 404), split.accounts_and_learning: (404, 200)}
    for port, (languages_status, courses_status) in expected.items():
        assert ask(f"http://127.0.0.1:{port}/api/v1/languages").status == languages_status
        assert ask(f"http://127.0.0.1:{port}/api/v1/courses").status == courses_status


def test_the_table_of_routes_is_that_of_the_api() -> None:
    made = _generator().caddy(json.loads(schema_text()))
    assert (CADDY / "routes.caddy").read_text() == made


def test_where_services_share_a_branch_the_most_specific_route_comes_first() -> None:
    def operation(tag: str) -> dict[str, Any]:
        return {"get": {"tags": [tag]}}

    schema = {
        "paths": {
            "/api/v1/users/{id}": operation("accounts"),
            "/api/v1/users/{id}/certificates": operation("learning"),
            "/api/v1/users/{id}/certificates/{number}": operation("learning"),
            "/api/v1/users/me/settings": operation("accounts"),
            "/api/v1/videos/{id}": operation("media"),
        }
    }
    assert _generator().routes(schema) == [
        ("^/api/v1/users/me(/|$)", "accounts"),
        ("^/api/v1/users/[^/]+/certificates(/|$)", "learning"),
        ("^/api/v1/users/[^/]+/?$", "accounts"),
        ("^/api/v1/videos(/|$)", "media"),
    ]


def test_a_path_that_two_services_claim_is_an_error() -> None:
    schema = {"paths": {"/api/v1/x": {"get": {"tags": ["one"]}, "post": {"tags": ["two"]}}}}
    with pytest.raises(ValueError, match="claimed by one, two"):
        _generator().routes(schema)


def test_up_serves_https_with_a_certificate_made_here(data_dir: Path) -> None:
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    with Up(data_dir, free_port(), ("--no-demo", "--tls", "self-signed")) as up:
        assert f"CodeHub is ready at https://localhost:{up.port}" in up.said
        page = urllib.request.urlopen(f"https://localhost:{up.port}/health", context=trusting)
        assert json.load(page)["status"] in ("healthy", "degraded")
        cookies = urllib.request.urlopen(f"https://localhost:{up.port}/courses", context=trusting).headers
        assert "__Host-csrftoken" in str(cookies)
        assert "gateway" in {role["name"] for role in up.status()["roles"] if role["status"] == "healthy"}
