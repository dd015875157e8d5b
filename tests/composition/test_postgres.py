"""The embedded PostgreSQL survives what happens to laptops: kills, stale files, long paths."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from codehub.composition.supervisor.identity import SERVICE, identity
from codehub.composition.supervisor.postgres import FAST, EmbeddedPostgres
from tests.composition.installations import clean_environment, runs

Eventually = Callable[..., None]

SUPERVISOR = """
import sys, time
from pathlib import Path
from codehub.composition.supervisor.identity import SERVICE, identity
from codehub.composition.supervisor.postgres import EmbeddedPostgres
database = EmbeddedPostgres(Path(sys.argv[1]))
print(database.start(), database.process.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def database(data_dir: Path) -> EmbeddedPostgres:
    return EmbeddedPostgres(data_dir, settings=FAST)


def _rows(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("select n from kept order by n")]


def _keep_rows(url: str, *numbers: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("create table if not exists kept (n int)")
        for number in numbers:
            connection.execute("insert into kept values (%s)", [number])


def test_a_second_start_finds_the_rows_and_the_same_password(database: EmbeddedPostgres) -> None:
    with database:
        first = database.url
        _keep_rows(first, 1, 2)
    with database:
        assert database.url == first
        assert _rows(first) == [1, 2]


def test_it_listens_on_a_socket_only_and_wants_the_password(database: EmbeddedPostgres) -> None:
    with database:
        with psycopg.connect(database.url) as connection:
            assert connection.execute("show listen_addresses").fetchone() == ("",)
            assert connection.execute("select rolsuper from pg_roles where rolname = user").fetchone() == (
                False,
            )
        right = psycopg.conninfo.conninfo_to_dict(database.url)["password"]
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(database.url.replace(str(right), "wrong"))


def test_it_runs_as_the_service_account_when_root_starts_it(database: EmbeddedPostgres) -> None:
    service = identity(SERVICE)
    expected = os.geteuid() if service is None else service.uid
    with database:
        assert database.process is not None
        assert Path(f"/proc/{database.process.pid}").stat().st_uid == expected
        assert (database.data_dir / "secrets").stat().st_mode & 0o777 == 0o700


def test_rows_that_were_acknowledged_survive_kill_9_of_the_server(data_dir: Path) -> None:
    database = EmbeddedPostgres(data_dir)
    acknowledged: list[int] = []

    def write(url: str) -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            for number in range(1_000_000):
                try:
                    connection.execute("insert into kept values (%s)", [number])
                except psycopg.OperationalError:
                    return
                acknowledged.append(number)
                if number == 50:
                    written.set()

    written = threading.Event()
    url = database.start()
    _keep_rows(url)
    writer = threading.Thread(target=write, args=(url,))
    writer.start()
    assert written.wait(20)
    assert database.process is not None
    database.process.kill()
    database.process.wait()
    writer.join()
    with database:
        assert set(acknowledged) <= set(_rows(url))


def test_kill_9_of_the_supervisor_leaves_no_server_and_loses_nothing(
    data_dir: Path, eventually: Eventually
) -> None:
    supervisor = subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR, data_dir],
        stdout=subprocess.PIPE,
        text=True,
        env=clean_environment(),
    )
    assert supervisor.stdout is not None
    url, server = supervisor.stdout.readline().split()
    _keep_rows(url, 7)
    supervisor.kill()
    supervisor.wait()
    supervisor.stdout.close()
    eventually(lambda: not runs(int(server)))
    with EmbeddedPostgres(data_dir):
        assert _rows(url) == [7]


def test_a_server_that_outlived_its_supervisor_is_ended_by_the_next_start(data_dir: Path) -> None:
    orphan = EmbeddedPostgres(data_dir, settings=FAST)
    url = orphan.start()
    _keep_rows(url, 3)
    with EmbeddedPostgres(data_dir, settings=FAST) as database:
        assert _rows(url) == [3]
        assert orphan.process is not None
        assert database.process is not None
        assert orphan.process.wait(5) == 0
        assert database.process.pid != orphan.process.pid


def test_a_stale_lock_file_with_the_number_of_a_living_process_is_no_obstacle(data_dir: Path) -> None:
    database = EmbeddedPostgres(data_dir)
    url = database.start()
    _keep_rows(url, 5)
    assert database.process is not None
    lines = (database.cluster / "postmaster.pid").read_text().splitlines()
    database.process.send_signal(signal.SIGKILL)
    database.process.wait()
    (database.cluster / "postmaster.pid").write_text("\n".join([str(os.getpid()), *lines[1:]]))
    with database:
        assert _rows(url) == [5]


def test_a_cut_off_first_start_is_made_again(database: EmbeddedPostgres) -> None:
    unfinished = database.data_dir / "postgres.unfinished" / "base"
    unfinished.mkdir(parents=True)
    with database:
        _keep_rows(database.url, 1)
    assert not unfinished.parent.exists()


def test_a_folder_too_deep_for_a_socket_gets_a_short_one(data_dir: Path) -> None:
    deep = data_dir / ("d" * 60) / ("e" * 60)
    with EmbeddedPostgres(deep, settings=FAST) as database:
        _keep_rows(database.url, 9)
        assert _rows(database.url) == [9]
