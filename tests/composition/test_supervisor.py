"""The parts of the supervisor, each with the smallest program that shows what it does."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codehub.composition.supervisor import environment, logs
from codehub.composition.supervisor.environment import (
    Address,
    application_environment,
    external_database,
    judge_database_url,
    judge_environment,
    local_hosts,
    operator_settings,
)
from codehub.composition.supervisor.identity import JUDGE, identity
from codehub.composition.supervisor.installation import (
    AlreadyRunning,
    FolderUnusable,
    Installation,
    RoleState,
    State,
)
from codehub.composition.supervisor.logs import Follower
from codehub.composition.supervisor.memory import descendants, process_memory, role_memory, role_usage
from codehub.composition.supervisor.process import end, spawn
from codehub.composition.supervisor.roles import LONGEST_PAUSE, Role, Start
from codehub.composition.supervisor.supervise import RoleFailed, Stopped, Supervisor, stopping_on_signals
from tests.composition.installations import clean_environment, runs

Eventually = Callable[..., None]
ADDRESS = Address("http://localhost:8000", ("localhost",))

READY = """
import http.server, sys
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"{}")
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Ready)
open(sys.argv[1], "w").write(str(server.server_port))
server.serve_forever()
"""


@pytest.fixture
def installation(data_dir: Path, tmp_path: Path) -> Installation:
    made = Installation(data_dir, tmp_path)
    made.prepare()
    return made


@pytest.fixture(autouse=True)
def signals_as_before() -> Iterator[None]:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


# One folder, one supervisor


def test_a_folder_has_one_supervisor_and_tells_who(installation: Installation, tmp_path: Path) -> None:
    installation.lock()
    state = State(
        os.getpid(), "http://localhost:8000", [RoleState("web", 7, "http://x/health", 0)], 3.5, 10.0
    )
    installation.write_state(state)
    with pytest.raises(AlreadyRunning) as other:
        Installation(installation.data, tmp_path).lock()
    assert other.value.state == state
    installation.release()
    assert installation.state() is None


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_folder_that_cannot_be_made_is_told(place: str, data_dir: Path, tmp_path: Path) -> None:
    data_dir.with_name("file").write_text("something of somebody's")
    with pytest.raises(FolderUnusable, match=f"{place} can't be used: .+--data"):
        Installation(data_dir.parent / place, tmp_path).prepare()


def test_a_folder_with_something_else_in_it_is_left_as_it_is(data_dir: Path, tmp_path: Path) -> None:
    theirs = data_dir.parent
    theirs.chmod(0o1777)
    (theirs / "letter").touch()
    with pytest.raises(FolderUnusable, match="something else in it"):
        Installation(theirs, tmp_path).prepare()
    assert theirs.stat().st_mode & 0o7777 == 0o1777
    assert [path.name for path in theirs.iterdir()] == ["letter"]


def test_what_a_dead_supervisor_left_counts_for_nothing(installation: Installation) -> None:
    installation.write_state(State(1, "http://localhost:8000"))
    assert not installation.is_running()
    assert installation.state() is None


def test_a_secret_is_made_once_and_only_for_its_owner(installation: Installation) -> None:
    first = installation.secret("judge-password")
    assert len(first) > 32
    assert installation.secret("judge-password") == first
    assert (installation.data / "secrets").stat().st_mode & 0o777 == 0o700
    assert (installation.data / "secrets" / "judge-password").stat().st_mode & 0o777 == 0o600


# Settings of the roles


def test_the_environment_wins_over_the_file_and_both_over_defaults(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    (installation.app / ".env").write_text("CODEHUB_LOG_LEVEL=ERROR\nCODEHUB_QUEUE_TOTAL=7\nOTHER=1\n")
    monkeypatch.setenv("CODEHUB_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("CODEHUB_ENV", "development")
    settings = operator_settings(installation.app)
    env = application_environment(installation, settings, "postgresql://db", ADDRESS)
    assert (env["CODEHUB_LOG_LEVEL"], env["CODEHUB_QUEUE_TOTAL"]) == ("DEBUG", "7")
    assert "OTHER" not in env
    assert env["CODEHUB_SECRET_KEY"] == installation.secret("secret-key")


def test_behind_the_gateway_everything_is_as_in_production(installation: Installation) -> None:
    address = Address("https://learn.example.org", ("learn.example.org",), behind_gateway=True)
    env = application_environment(installation, {}, "postgresql://db", address)
    assert (env["CODEHUB_ENV"], env["CODEHUB_TRUSTED_PROXIES"]) == ("production", "127.0.0.1")


def test_the_judge_gets_its_own_role_and_no_secret(installation: Installation) -> None:
    settings = {"CODEHUB_SECRET_KEY": "s", "CODEHUB_JUDGE_SLOTS": "3", "DATABASE_URL": "x"}
    env = judge_environment(installation, settings, "postgresql://codehub:secret@/codehub?host=/run/x")
    assert env["CODEHUB_JUDGE_SLOTS"] == "3"
    assert {"CODEHUB_SECRET_KEY", "DATABASE_URL"}.isdisjoint(env)
    assert not any("secret@" in value for value in env.values())


@pytest.mark.parametrize(
    ("application", "judge"),
    [
        ("postgresql://codehub:a@/codehub?host=/r", "postgresql://codehub_judge:p@/codehub?host=/r"),
        (
            "postgres://u:b@db.example:5433/x?sslmode=require",
            "postgres://codehub_judge:p@db.example:5433/x?sslmode=require",
        ),
        ("postgres:///local", "postgres://codehub_judge:p@/local"),
    ],
)
def test_the_judges_address_is_that_of_the_same_database(application: str, judge: str) -> None:
    assert judge_database_url(application, "p") == judge


def test_a_database_of_ones_own_may_be_named_in_a_file(tmp_path: Path) -> None:
    assert external_database({}) is None
    assert external_database({"DATABASE_URL": "postgres://a"}) == "postgres://a"
    (tmp_path / "database_url").write_text("postgres://b\n")
    assert external_database({"CODEHUB_SECRETS_DIR": str(tmp_path)}) == "postgres://b"


def test_on_every_address_the_machines_own_names_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_outward_address", lambda: {"10.1.2.3"})
    assert set(local_hosts("127.0.0.1")) == {"localhost", "127.0.0.1", "[::1]"}
    assert "10.0.0.5" in local_hosts("10.0.0.5")
    assert {os.uname().nodename, "10.1.2.3"} <= set(local_hosts("0.0.0.0"))


# Children


def test_a_child_dies_with_the_process_that_started_it_whatever_its_account(eventually: Eventually) -> None:
    program = (
        "import subprocess, sys, time\n"
        "from codehub.composition.supervisor.identity import JUDGE, identity\n"
        "from codehub.composition.supervisor.process import spawn\n"
        "child = spawn(['/bin/sleep', '600'], who=identity(JUDGE), env={}, output=subprocess.DEVNULL)\n"
        "print(child.pid, flush=True)\ntime.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=clean_environment()
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    judge = identity(JUDGE)
    assert Path(f"/proc/{child}").stat().st_uid == (judge.uid if judge else os.geteuid())
    assert role_memory(parent.pid) is not None
    assert (process_memory(parent.pid) or 0) > 1
    assert descendants(parent.pid) == [child]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    eventually(lambda: not runs(child))


def test_the_memory_of_background_work_is_told_apart(eventually: Eventually) -> None:
    program = "import time; kept = b'x' * 30_000_000; time.sleep(600)"
    shell = f'nice -n 5 {sys.executable} -c "{program}" & {sys.executable} -c "{program}" & wait'
    parent = subprocess.Popen(["/bin/sh", "-c", shell])
    try:
        eventually(lambda: (used := role_usage(parent.pid)) and min(used.passing, used.lasting) > 28)
        usage = role_usage(parent.pid)
        assert usage is not None
        assert max(usage.passing, usage.lasting) < 60, "one of them has both"
    finally:
        for child in descendants(parent.pid):
            os.kill(child, signal.SIGKILL)
        parent.wait()


def test_a_child_that_ignores_the_polite_way_is_killed(tmp_path: Path, eventually: Eventually) -> None:
    ready = tmp_path / "ready"
    script = f"trap '' TERM; touch {ready}; while :; do sleep 0.05; done"
    child = spawn(["/bin/sh", "-c", script], who=None, env={"PATH": os.defpath}, output=subprocess.DEVNULL)
    eventually(ready.exists)
    assert end(child, (signal.SIGTERM, 0.2)) == -signal.SIGKILL


# Roles


def _role(name: str, folder: Path, argv: list[str], health: str = "http://127.0.0.1:9/health") -> Role:
    return Role(name, lambda: Start(argv, health), {"PATH": os.defpath}, None, folder)


def _supervisor(*roles: Role) -> tuple[Supervisor, list[str]]:
    said: list[str] = []
    return Supervisor(roles, None, report=said.append, changed=lambda: None, follower=None), said


def test_a_role_that_ends_at_once_is_reported_with_the_end_of_its_log(tmp_path: Path) -> None:
    supervisor, _ = _supervisor(_role("web", tmp_path, ["/bin/sh", "-c", "echo it is broken; exit 3"]))
    supervisor.start()
    with pytest.raises(RoleFailed, match=r"web ended with exit code 3(.|\n)*it is broken"):
        supervisor.wait_until_ready(10, lambda _: None)
    supervisor.stop()


def test_a_role_that_never_gets_ready_fails_the_start_unless_it_is_not_required(tmp_path: Path) -> None:
    web, judge = (_role(name, tmp_path, ["/bin/sleep", "60"]) for name in ("web", "judge"))
    judge.required = False
    supervisor, _ = _supervisor(judge)
    supervisor.start()
    assert supervisor.wait_until_ready(0.2, lambda _: None) == [judge]
    supervisor.stop()
    supervisor, _ = _supervisor(web)
    supervisor.start()
    with pytest.raises(RoleFailed, match=r"web wasn't ready in 0 s"):
        supervisor.wait_until_ready(0.2, lambda _: None)
    supervisor.stop()
    assert web.process is None


def test_pauses_between_starts_grow_to_a_limit(tmp_path: Path) -> None:
    role = _role("web", tmp_path, ["/bin/true"])
    role.start()
    assert role.process is not None
    role.process.wait()
    pauses = [role.schedule_restart() for _ in range(8)]
    assert pauses[:4] == [0.5, 1.0, 2.0, 4.0]
    assert pauses[-1] == LONGEST_PAUSE
    assert role.restarts == 8


def test_the_first_stop_signal_unwinds_and_the_next_ones_wait() -> None:
    with stopping_on_signals():
        with pytest.raises(Stopped):
            os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGTERM)  # stopping already
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


# Logs


def test_a_log_is_cut_when_it_has_grown_and_five_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 10)
    log = tmp_path / "web.log"
    with log.open("ab", buffering=0) as role:  # as a role does, which goes on writing
        for number in range(8):
            role.write(f"line {number} of the log\n".encode())
            logs.rotate(log)
            assert log.read_bytes() == b""
    assert (tmp_path / "web.log.1").read_text() == "line 7 of the log\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "web.log",
        *(f"web.log.{n}" for n in range(1, 6)),
    ]


def test_a_small_log_and_an_absent_one_are_left_alone(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    logs.rotate(log)
    assert logs.last_lines(log, 3) == []
    log.write_text("a\nb\nc\nd\n")
    logs.rotate(log)
    assert logs.last_lines(log, 2) == ["c", "d"]


def test_a_follower_shows_whole_new_lines_after_the_roles_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "worker.log"
    log.write_text("old\n")
    follower = Follower()
    follower.start(log)
    with log.open("a") as role:
        role.write("new\nhalf")
    follower.show_new()
    assert capsys.readouterr().err == "   worker | new\n"
    log.write_text("cut\n")
    follower.show_new()
    assert capsys.readouterr().err == "   worker | cut\n"


def test_a_role_is_ready_when_its_health_address_says_so(tmp_path: Path, eventually: Eventually) -> None:
    port = tmp_path / "port"
    program = spawn([sys.executable, "-c", READY, str(port)], who=None, env={}, output=subprocess.DEVNULL)
    eventually(lambda: port.exists() and port.read_text() != "")
    role = _role("web", tmp_path, ["/bin/sleep", "60"], f"http://127.0.0.1:{port.read_text()}/health")
    supervisor, _ = _supervisor(role)
    supervisor.start()
    assert supervisor.wait_until_ready(10, lambda _: None) == []
    assert role.process is not None
    assert role.state() == RoleState("web", role.process.pid, role.health, 0)
    supervisor.stop()
    end(program, (signal.SIGTERM, 5.0))
