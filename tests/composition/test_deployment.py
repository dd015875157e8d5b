"""The files in deploy/ and compose.yaml agree with the program; there is no Docker here to run them."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from codehub.composition.cli.arguments import ROLES
from codehub.composition.install.toolchains import USUAL
from codehub.platform.settings.config import Config, variable_name
from codehub_judge.languages.registry import LANGUAGES

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SETTINGS = {variable_name(field) for field in Config.model_fields}
DOCKERFILE = (ROOT / "deploy" / "Dockerfile").read_text()


def test_compose_starts_every_role_that_a_machine_needs() -> None:
    commands = {service["command"][0] for service in COMPOSE["services"].values() if "command" in service}
    assert set(ROLES) - {"realtime"} <= commands  # web serves live updates itself


@pytest.mark.parametrize("name", ["web", "worker", "scheduler", "judge", "prepare"])
def test_compose_sets_only_settings_that_exist(name: str) -> None:
    given = {key for key in COMPOSE["services"][name]["environment"] if key != "JUDGE_PASSWORD"}
    assert given <= SETTINGS


def test_the_settings_of_compose_are_fit_for_production(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"DOMAIN": "learn.example.org", "CODEHUB_SECRET_KEY": "k" * 40, "POSTGRES_PASSWORD": "p"}
    for name, text in COMPOSE["services"]["web"]["environment"].items():
        monkeypatch.setenv(name, re.sub(r"\$\{(\w+):[?-]\}", lambda found: values.get(found[1], ""), text))
    monkeypatch.setenv("CODEHUB_ENV", "production")
    config = Config()
    assert config.public_origin == "https://learn.example.org"
    assert "learn.example.org" in config.allowed_hosts


def test_the_judge_gets_no_secret_of_the_application() -> None:
    given = COMPOSE["services"]["judge"]["environment"]
    assert {"DATABASE_URL", "CODEHUB_SECRET_KEY"}.isdisjoint(given)
    assert COMPOSE["services"]["judge"]["user"] == "codehub-judge"


def test_the_gateway_gets_every_address_that_its_configuration_reads() -> None:
    files = [ROOT / "deploy" / "caddy" / name for name in ("Caddyfile", "routes.caddy")]
    read = {name for file in files for name in re.findall(r"\{\$(\w+)\}", file.read_text())}
    assert read == set(COMPOSE["services"]["gateway"]["environment"])


def test_the_image_copies_what_is_there_and_runs_as_no_root() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    assert all((ROOT / name).exists() for line in copied for name in line.split())
    assert re.search(r"^USER codehub$", DOCKERFILE, re.MULTILINE)


def test_the_image_installs_the_languages_that_it_is_built_for(tmp_path: Path) -> None:
    installing = re.search(r"^COPY (src/\S+) /usr/local/lib/install/(\S+)$", DOCKERFILE, re.MULTILINE)
    assert installing
    shutil.copytree(ROOT / installing[1], tmp_path / installing[2])
    named = re.search(r"^ARG LANGUAGES=(.+)$", DOCKERFILE, re.MULTILINE)
    assert named
    assert named[1] == ",".join(USUAL)
    assert COMPOSE["x-image"]["build"]["args"]["LANGUAGES"] == f"${{JUDGE_LANGUAGES:-{named[1]}}}"
    module = re.search(r"python3 -m (\S+) \"\$LANGUAGES\"", DOCKERFILE)
    assert module

    def packages_of(languages: str) -> list[str]:
        # as in the image: the system's Python, and nothing of ours but what was copied
        argv = ["/usr/bin/python3", "-m", module[1], languages]
        return subprocess.run(
            argv, env={"PYTHONPATH": str(tmp_path)}, check=True, capture_output=True, text=True
        ).stdout.split()

    assert packages_of(named[1]) == ["python3", "g++", "nodejs"]
    assert {package for language in LANGUAGES.values() for package in language.packages} < set(
        packages_of("all")
    )


def test_what_a_judge_made_for_its_compilers_outlives_its_container() -> None:
    mounts = dict(volume.split(":") for volume in COMPOSE["services"]["judge"]["volumes"])
    assert set(mounts) <= set(COMPOSE["volumes"])
    [folder] = mounts.values()
    assert f"CODEHUB_JUDGE_CACHE_DIR={folder} " in DOCKERFILE
    assert f"install -d -o codehub-judge -g codehub-judge {folder}" in DOCKERFILE


def test_ci_calls_the_test_command_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        'exec "$(dirname "$0")/../codehub" test'
    ]
