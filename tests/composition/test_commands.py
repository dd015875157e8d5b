"""What the commands decide and say, without starting a system."""

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from codehub.composition.cli import __main__ as program
from codehub.composition.cli import addresses, announcement, demo, operations, racing, status
from codehub.composition.cli.arguments import parse
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.suite import Check, CheckCantRun, run_all
from codehub.composition.supervisor.delegation import delegate
from codehub.composition.supervisor.environment import Address
from codehub.composition.supervisor.gateway import Gateway
from codehub.composition.supervisor.identity import JUDGE, identity
from codehub.composition.supervisor.installation import AlreadyRunning, Installation, RoleState, State
from codehub.composition.supervisor.probes import free_port
from codehub.composition.supervisor.process import spawn
from codehub.composition.supervisor.roles import Role, Start
from codehub.contexts.accounts import api as accounts
from tests.composition.installations import APP

Eventually = Callable[..., None]


@pytest.fixture
def installation(data_dir: Path) -> Installation:
    made = Installation(data_dir, APP)
    made.prepare()
    return made


# Addresses and the gateway


def test_a_laptop_listens_on_loopback_without_a_gateway(installation: Installation) -> None:
    port = free_port()
    found = addresses.resolve(parse(["up", "--port", str(port)]), {}, installation)
    assert found.public == Address(f"http://localhost:{port}", ("localhost", "127.0.0.1", "[::1]"))
    assert (found.listen.host, found.listen.port, found.gateway) == ("127.0.0.1", port, None)


def test_with_a_certificate_the_web_role_moves_behind_the_gateway(
    installation: Installation, tmp_path: Path
) -> None:
    certificate, key = tmp_path / "c.pem", tmp_path / "k.pem"
    certificate.write_text("certificate")
    key.write_text("key")
    port = free_port()
    words = ["up", "--port", str(port), "--tls", str(certificate), str(key)]
    found = addresses.resolve(parse(words), {}, installation)
    assert found.public.url == f"https://localhost:{port}"
    assert found.public.behind_gateway
    assert found.listen.port != port
    assert found.gateway is not None
    found.gateway.begin()
    configuration = (found.gateway.folder / "Caddyfile").read_text()
    assert f"https://:{port} {{" in configuration
    assert f"reverse_proxy 127.0.0.1:{found.listen.port}" in configuration
    copy = found.gateway.folder / "key.pem"
    assert copy.read_text() == "key"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_domain_is_the_site_and_the_address(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "port_is_free", lambda host, port: True)
    found = addresses.resolve(parse(["up", "--domain", "learn.example.org"]), {}, installation)
    assert found.public.url == "https://learn.example.org"
    assert "learn.example.org" in found.public.hosts
    assert found.gateway is not None
    assert "learn.example.org {" in found.gateway.configuration(1)
    monkeypatch.setattr(addresses, "port_is_free", lambda host, port: port != 443)
    with pytest.raises(CommandFailed, match="needs the ports 80 and 443"):
        addresses.resolve(parse(["up", "--domain", "learn.example.org"]), {}, installation)


def test_the_operators_public_address_wins(installation: Installation) -> None:
    settings = {"CODEHUB_PUBLIC_URL": "https://behind.example.org"}
    found = addresses.resolve(parse(["up", "--port", str(free_port())]), settings, installation)
    assert found.public.url == "https://behind.example.org"


def test_port_80_is_left_alone_unless_it_leads_to_443(tmp_path: Path) -> None:
    def configuration(port: int, domain: str | None = None) -> str:
        return Gateway(tmp_path, "127.0.0.1", port, 8000, domain, ("self-signed",)).configuration(8001)

    assert "disable_redirects" in configuration(8443)
    assert "disable_redirects" not in configuration(443) + configuration(443, "learn.example.org")


def test_every_configuration_of_the_gateway_is_one_that_caddy_takes(tmp_path: Path) -> None:
    for domain, tls in (("learn.example.org", ()), (None, ("self-signed",))):
        gateway = Gateway(tmp_path, "127.0.0.1", 8443, 8000, domain, tls)
        file = tmp_path / "Caddyfile"
        file.write_text(gateway.configuration(8001))
        command = ["caddy", "validate", "--adapter", "caddyfile", "--config", str(file)]
        env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        assert done.returncode == 0, done.stderr


# What is said


def test_who_has_the_folder_is_told_with_the_way_to_stop_it() -> None:
    text = announcement.already_running(AlreadyRunning(State(42, "http://localhost:8000")), Path("/data"))
    assert "http://localhost:8000" in text
    assert "kill 42" in text
    assert "is being started" in announcement.already_running(AlreadyRunning(None), Path("/data"))


def test_ready_names_what_does_not_work_yet(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEHUB_STARTED_AT", "0")
    judge = Role("judge", lambda: Start([], ""), {}, None, tmp_path, health="http://127.0.0.1:9/health")
    announcement.ready(Address("http://localhost:8000", ()), [judge])
    said = capsys.readouterr().out
    assert "CodeHub is ready at http://localhost:8000" in said
    assert "MB of memory (target: at most 400 MB idle)" in said
    assert "Without the judge: it doesn't answer." in said


def test_passwords_are_printed_or_written_for_their_owner_only(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = [{"username": "student", "role": "student", "password": "0-1-2-3"}]
    announcement.demo_accounts(None, made)
    assert "student     0-1-2-3" in capsys.readouterr().out
    file = tmp_path / "accounts.json"
    announcement.demo_accounts(file, made)
    assert "0-1-2-3" not in capsys.readouterr().out
    assert json.loads(file.read_text())["student"]["password"] == "0-1-2-3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_status_of_a_system_whose_web_role_does_not_answer(
    installation: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    installation.lock()
    role = RoleState("web", os.getpid(), f"http://127.0.0.1:{free_port()}/health", 2)
    stopped = RoleState("worker", None, "", 5)
    installation.write_state(State(os.getpid(), "http://localhost:8000", [role, stopped], None, 10.0))
    assert status.run(parse(["status", "--data", str(installation.data)]), APP) == 1
    table = capsys.readouterr().out
    assert "unhealthy" in table
    assert "starting, target: at most 10 s" in table
    assert status.run(parse(["status", "--json", "--data", str(installation.data)]), APP) == 1
    document = json.loads(capsys.readouterr().out)
    assert [found["restarts"] for found in document["roles"]] == [2, 5, 0]
    assert document["memory_mb"] > 1
    installation.release()


def test_a_failing_command_says_why_in_a_sentence(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["codehub", "status", "--data", str(data_dir)])
    monkeypatch.setenv("CODEHUB_APP_DIR", str(APP))
    assert program.main() == 1
    assert "./codehub up" in capsys.readouterr().err


# Checks


def _check(title: str, code: str) -> Check:
    return Check(title, [sys.executable, "-c", code])


def test_all_checks_run_though_one_fails_and_its_output_is_shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    checks = [_check("good", ""), _check("bad", "print('because'); raise SystemExit(1)"), _check("last", "")]
    assert run_all([checks[:1], checks[1:]], tmp_path, verbose=False) == 1
    said = capsys.readouterr().out
    assert "because" in said
    assert said.count("passed") == 2
    assert "1 of 3 failed" in said
    assert "bad" in said.splitlines()[-1]
    assert run_all([checks[:1]], tmp_path, verbose=False) == 0


def test_what_a_check_needs_around_it_is_given_or_fails_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    @contextmanager
    def given() -> Iterator[Mapping[str, str]]:
        yield {"WHERE": "here"}

    @contextmanager
    def impossible() -> Iterator[Mapping[str, str]]:
        raise CheckCantRun("no system")
        yield {}

    code = "import os; assert os.environ['WHERE'] == 'here'"
    command = [sys.executable, "-c", code]
    assert run_all([[Check("with", command, around=given)]], tmp_path, verbose=False) == 0
    assert run_all([[Check("without", command, around=impossible)]], tmp_path, verbose=False) == 1
    assert "no system" in capsys.readouterr().out


# Operations


@pytest.mark.django_db
def test_demo_accounts_are_made_once_and_log_in_with_what_was_told() -> None:
    made = demo.create_accounts("seed", seed_is_old=False)
    assert [account["role"] for account in made] == ["student", "instructor", "admin"]
    assert len({account["password"] for account in made}) == 3
    assert all(accounts.has_password(login=one["username"], password=one["password"]) for one in made)
    assert demo.create_accounts("another seed", seed_is_old=False) == []
    admin = accounts.find_account(login="admin")
    assert admin is not None
    assert admin.role == "admin"


@pytest.mark.django_db
def test_passwords_that_nobody_was_told_are_told_by_the_next_start() -> None:
    made = demo.create_accounts("seed", seed_is_old=False)
    assert demo.create_accounts("seed", seed_is_old=True) == made
    assert demo.create_accounts("of a start that made none", seed_is_old=True) == []
    accounts.set_password(login="student", password="correct-horse-battery")
    assert demo.create_accounts("seed", seed_is_old=True) == made[1:]


@pytest.mark.django_db
def test_the_demo_courses_are_imported_and_counted() -> None:
    courses = APP / "content" / "courses"
    assert demo.import_courses(courses) == len(list(courses.glob("*/course.yaml")))
    folders = [str(courses / "python-first-steps")]
    [report] = operations.import_content({"folders": folders})
    assert (report["slug"], report["created"], report["updated"]) == ("python-first-steps", 0, 0)


@pytest.mark.django_db
def test_an_administrator_is_made_by_an_operation() -> None:
    given = {"username": "ada", "email": "ada@example.org", "password": "correct-horse-battery"}
    assert operations.create_admin(given) == {"username": "ada"}


# The judge's control groups


def test_a_process_begins_in_its_branch_and_the_branch_goes_with_it(eventually: Eventually) -> None:
    branch = delegate(identity(JUDGE))
    child = spawn(
        ["/bin/sleep", "60"],
        who=identity(JUDGE),
        env={},
        output=subprocess.DEVNULL,
        groups=branch.entrances(),
    )
    assert all(str(child.pid) in path.read_text().split() for path in branch.entrances())
    child.kill()
    child.wait()
    branch.remove()
    eventually(lambda: not any(folder.exists() for folder in branch.folders))


def test_without_root_there_is_no_branch() -> None:
    assert delegate(None).entrances() == []


# The bench


def test_the_95th_percentile_is_one_of_the_values() -> None:
    assert racing.p95([float(number) for number in range(1, 101)]) == 95.0
    assert racing.p95([7.0]) == 7.0


def test_a_port_that_is_taken_gets_another_in_the_answer(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandFailed, match=rf"Port {port} is in use.*--port \d+"):
            addresses.resolve(parse(["up", "--port", str(port)]), {}, installation)
