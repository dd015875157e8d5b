"""`./codehub up` from start to stop, and through what may happen to it."""

import json
import os
import shutil
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from codehub.composition.supervisor.installation import Installation
from codehub.composition.supervisor.postgres import FAST, EmbeddedPostgres
from codehub.composition.supervisor.probes import ask, free_port
from tests.composition.installations import APP, Up, run_command, runs

Eventually = Callable[..., None]
ROLES = {"database", "web", "worker", "scheduler", "judge", "supervisor"}


def test_up_says_where_it_is_status_agrees_and_sigterm_leaves_nothing(data_dir: Path) -> None:
    with Up(data_dir, free_port()) as up:
        assert f"CodeHub is ready at http://localhost:{up.port}" in up.said
        assert all(f"    {name}" in up.said for name in ("student", "instructor", "admin"))
        status = up.status()
        assert {role["name"] for role in status["roles"]} == ROLES
        assert {role["status"] for role in status["roles"]} <= {"healthy", "degraded"}
        assert all(role["memory_mb"] > 1 for role in status["roles"])
        assert status["targets"] == {"ready_seconds": 10.0, "memory_mb": 400}
        assert set(status["services"]) == {"accounts", "learning", "practice"}
        family = up.family()
        assert len(family) > len(ROLES)
        assert up.stop() == 0
        assert [pid for pid in family if runs(pid)] == []
        assert ask(f"http://127.0.0.1:{up.port}/health/live").status == 0


def test_a_second_up_with_the_same_folder_says_so(data_dir: Path) -> None:
    with Up(data_dir, free_port(), ("--no-demo",)) as up:
        second = run_command("up", "--data", str(data_dir), "--port", str(free_port()))
        assert second.returncode != 0
        assert f"http://localhost:{up.port}" in second.stderr
        assert str(up.process.pid) in second.stderr
        assert ask(f"http://127.0.0.1:{up.port}/health/live").status == 200


def test_kill_9_leaves_no_orphan_and_the_next_up_goes_on(data_dir: Path, eventually: Eventually) -> None:
    with Up(data_dir, free_port()) as up:
        family = up.family()
        up.stop(signal.SIGKILL)
        eventually(lambda: not any(runs(pid) for pid in family))
    with Up(data_dir, free_port()) as again:
        # The accounts are there already, so no password is told a second time.
        assert "the passwords are shown" not in again.said
        assert {role["status"] for role in again.status()["roles"]} <= {"healthy", "degraded"}


def test_passwords_are_told_by_the_first_start_that_gets_so_far(
    data_dir: Path, eventually: Eventually
) -> None:
    cut_off = Up(data_dir, free_port())
    cut_off.begin()
    eventually(lambda: "Tables and courses" in cut_off.said, 90)  # the line is written when the step is over
    cut_off.stop(signal.SIGKILL)
    assert "the passwords are shown" not in cut_off.said
    with Up(data_dir, free_port()) as up:
        assert up.said.count("the passwords are shown this once") == 1
    with Up(data_dir, free_port()) as again:
        assert "the passwords are shown" not in again.said


@pytest.mark.parametrize("role", ["web", "judge", "database"])
def test_a_role_that_was_killed_is_started_again(role: str, data_dir: Path, eventually: Eventually) -> None:
    with Up(data_dir, free_port(), ("--no-demo",)) as up:
        first = up.role_pid(role)
        os.kill(first, signal.SIGKILL)
        eventually(lambda: _healthy_again(up, role, first), 40)
        assert "ended" in up.said


def _healthy_again(up: Up, name: str, first: int) -> bool:
    role = next(role for role in up.status()["roles"] if role["name"] == name)
    return role["pid"] not in (first, None) and role["status"] in ("healthy", "degraded")


def test_ctrl_c_stops_it_too(data_dir: Path) -> None:
    with Up(data_dir, free_port(), ("--no-demo",)) as up:
        family = up.family()
        assert up.stop(signal.SIGINT) == 0
        assert "CodeHub has stopped." in up.said
        assert [pid for pid in family if runs(pid)] == []


def test_a_full_disk_is_told_in_a_sentence(data_dir: Path) -> None:
    Installation(data_dir, APP).prepare()
    (data_dir / "state.unfinished").symlink_to("/dev/full")
    refused = run_command("up", "--data", str(data_dir), "--port", str(free_port()))
    assert refused.returncode == 1
    assert f"{data_dir} can't be written: No space left on device." in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_port_in_use_is_named_with_another_to_take(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run_command("up", "--data", str(data_dir), "--port", str(port))
    assert refused.returncode != 0
    assert f"Port {port} is in use" in refused.stderr
    assert "./codehub up --port " in refused.stderr


def test_a_database_of_ones_own_keeps_the_embedded_one_from_starting(data_dir: Path) -> None:
    with (
        EmbeddedPostgres(data_dir.with_name("elsewhere"), settings=FAST) as database,
        Up(data_dir, free_port(), ("--no-demo",), {"DATABASE_URL": database.url}) as up,
    ):
        assert {role["name"] for role in up.status()["roles"]} == ROLES - {"database"}
        assert not (data_dir / "postgres").exists()


def test_status_admin_and_import_say_what_to_do_where_nothing_is(data_dir: Path, tmp_path: Path) -> None:
    for words in (
        ["status"],
        ["bench", "submit"],
        ["admin", "create", "--username", "a", "--email", "a@b.c"],
    ):
        answer = run_command(*words, "--data", str(data_dir), stdin="secret\n")
        assert answer.returncode == 1
        assert "./codehub up" in answer.stderr
    empty = run_command("content", "import", str(tmp_path), "--data", str(data_dir))
    assert "There is no course.yaml" in empty.stderr
    absent = run_command("content", "import", str(tmp_path / "absent"), "--data", str(data_dir))
    assert "is not a folder" in absent.stderr


def test_the_operators_commands_work_on_a_running_and_on_a_stopped_system(
    data_dir: Path, tmp_path: Path
) -> None:
    with Up(data_dir, free_port(), ("--no-demo",)):
        _make_admin(data_dir, "ada")
    _make_admin(data_dir, "grace")  # stopped: the database is started for the while
    again = run_command(*_admin("grace"), "--data", str(data_dir), stdin="another-long-password\n")
    assert again.returncode == 1
    assert "username" in again.stderr
    courses = str(APP / "content" / "courses")
    imported = run_command("content", "import", courses, "--data", str(data_dir))
    assert imported.returncode == 0, imported.stderr
    assert "python-first-steps: " in imported.stdout
    broken = shutil.copytree(APP / "content" / "courses" / "python-first-steps", tmp_path / "broken")
    (broken / "course.yaml").write_text("format: 1\ntitel: Oops\n")
    refused = run_command("content", "import", str(broken), "--data", str(data_dir))
    assert refused.returncode == 1
    assert "course.yaml:2" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_bench_measures_the_running_system_and_prints_one_object(data_dir: Path) -> None:
    with Up(data_dir, free_port()):
        done = run_command("bench", "submit", "--data", str(data_dir), "--submissions", "16")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert list(result) == [
        *("ours_p50_ms", "ours_p95_ms", "plain_p50_ms", "ratio", "cpu_ms", "plain_cpu_ms"),
        *("submissions_per_s", "plain_per_s", "ratio_8", "ours_p95_ms_8", "cpu_ms_8", "plain_cpu_ms_8"),
        *("verdicts", "wrong_probe", "list", "course", "me"),
    ]
    assert result["verdicts"] == {"accepted": 25 + 16}
    assert result["wrong_probe"] == "wrong_answer"
    assert result["ratio"] == pytest.approx(result["ours_p50_ms"] / result["plain_p50_ms"], abs=0.01)
    assert result["cpu_ms"] > 0
    assert result["ratio_8"] == pytest.approx(result["plain_per_s"] / result["submissions_per_s"], rel=0.1)
    assert all(result[name]["requests_per_s"] > 0 for name in ("list", "course", "me"))


def _admin(username: str) -> list[str]:
    return ["admin", "create", "--username", username, "--email", f"{username}@example.org"]


def _make_admin(data_dir: Path, username: str) -> None:
    done = run_command(*_admin(username), "--data", str(data_dir), stdin="correct-horse-battery\n")
    assert done.returncode == 0, done.stderr
    assert f"{username} may now log in" in done.stdout
