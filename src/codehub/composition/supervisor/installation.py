"""One installation: its folder, its secrets, its lock, and what is known about its supervisor."""

import fcntl
import json
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Self

from codehub.composition.supervisor.identity import JUDGE, SERVICE, identity, own


class AlreadyRunning(Exception):
    """Another supervisor holds the folder; `state` is what it wrote about itself, None while it starts."""

    def __init__(self, state: "State | None") -> None:
        super().__init__("already running")
        self.state = state


class FolderUnusable(Exception):
    """The folder given by `--data` can't be ours; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class RoleState:
    """A role as `status` shows it; `health` is the address of its health endpoints, empty without one."""

    name: str
    pid: int | None
    health: str
    restarts: int


@dataclass(frozen=True, slots=True)
class State:
    """What a running supervisor tells other commands. `ready_seconds` is None until every role is ready."""

    pid: int
    url: str
    roles: list[RoleState] = field(default_factory=list)
    ready_seconds: float | None = None
    target_seconds: float = 0.0

    @classmethod
    def from_json(cls, text: str) -> Self:
        values = json.loads(text)
        return cls(**{**values, "roles": [RoleState(**role) for role in values["roles"]]})


class Installation:
    """The folder given by `--data`.

    Only its owner writes into it: `secrets/` `logs/` `lock` `state.json` belong to whoever starts CodeHub,
    `postgres/` `run/` `mail/` `files/` to the account that roles run as, `judge-cache/` to that of the judge.
    """

    def __init__(self, data: Path, app: Path) -> None:
        self.data = data.resolve()
        self.app = app
        self._lock: IO[str] | None = None

    def prepare(self) -> None:
        """Make the folders with their owners and modes; raise FolderUnusable where they can't be."""
        try:
            self._refuse_others_folder()
            self.data.mkdir(parents=True, exist_ok=True)
            self.data.chmod(0o711)
            own(self.data / "secrets", None, 0o700)
            own(self.logs, None, 0o700)
            own(self.data / "mail", identity(SERVICE), 0o700)
            own(self.data / "files", identity(SERVICE), 0o755)
            own(self.judge_cache, identity(JUDGE), 0o755)
        except OSError as error:
            why = f"{self.data} can't be used: {error.strerror}."
            raise FolderUnusable(f"{why} Choose another folder with --data.") from error

    def _refuse_others_folder(self) -> None:
        # its mode is about to change: think of --data /tmp, given by root
        ours = not self.data.is_dir() or (self.data / "secrets").is_dir() or not any(self.data.iterdir())
        if not ours:
            raise FolderUnusable(
                f"{self.data} has something else in it. Choose an empty or a new folder with --data, "
                f"for example {self.data / 'codehub'}."
            )

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def judge_cache(self) -> Path:
        return self.data / "judge-cache"

    def secret(self, name: str) -> str:
        """Return a random secret that is made at its first use and kept."""
        path = self.data / "secrets" / name
        if not path.exists():
            unfinished = path.with_name(f"{name}.unfinished")
            unfinished.touch(0o600)
            unfinished.write_text(secrets.token_urlsafe(48), "ascii")
            unfinished.rename(path)
        return path.read_text("ascii")

    def has_secret(self, name: str) -> bool:
        return (self.data / "secrets" / name).exists()

    def forget_secret(self, name: str) -> None:
        """Remove a secret; the next use makes another."""
        (self.data / "secrets" / name).unlink(missing_ok=True)

    def lock(self) -> None:
        """Claim the folder until `release` or our end; raise AlreadyRunning when another has it."""
        handle = (self.data / "lock").open("a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            raise AlreadyRunning(self.state()) from None
        self._lock = handle
        self._state_file.unlink(missing_ok=True)

    def release(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def is_running(self) -> bool:
        """Tell whether a supervisor holds the folder now."""
        path = self.data / "lock"
        if not path.exists():
            return False
        with path.open("r") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def state(self) -> State | None:
        """Return what the running supervisor wrote last; what a dead one left doesn't count."""
        if self.is_running() and self._state_file.exists():
            return State.from_json(self._state_file.read_text())
        return None

    def write_state(self, state: State) -> None:
        unfinished = self._state_file.with_suffix(".unfinished")
        unfinished.touch(0o644)
        unfinished.write_text(json.dumps(asdict(state)))
        unfinished.replace(self._state_file)

    @property
    def _state_file(self) -> Path:
        return self.data / "state.json"
