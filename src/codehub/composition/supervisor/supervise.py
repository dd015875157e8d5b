"""Keeps roles running: starts them, waits until they are ready, restarts what ends, stops in order."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from codehub.composition.supervisor import logs
from codehub.composition.supervisor.logs import Follower
from codehub.composition.supervisor.memory import descendants
from codehub.composition.supervisor.postgres import EmbeddedPostgres
from codehub.composition.supervisor.probes import ask
from codehub.composition.supervisor.roles import Role

TICK = 0.5
ROTATION = 30.0
OK = 200
SHOWN_LINES = 12


class RoleFailed(Exception):
    """A role didn't become ready; the message has the end of its log."""


class Stopped(BaseException):
    """Ctrl-C, SIGTERM or a closed terminal: unwinds to whoever started processes, who then stops them."""


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Turn the first stop signal into Stopped; the second and later ones find the stop under way."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        for name in _STOP_SIGNALS:
            signal.signal(name, signal.SIG_IGN)
        raise Stopped

    before = {name: signal.getsignal(name) for name in _STOP_SIGNALS}
    for name, handler in before.items():
        # nohup wants the closed terminal ignored; a script's `up &` ignores SIGINT without anybody wanting it
        if name != signal.SIGHUP or handler != signal.SIG_IGN:
            signal.signal(name, stop)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Supervisor:
    """Watches roles, and the database when it is ours."""

    def __init__(
        self,
        roles: Sequence[Role],
        database: EmbeddedPostgres | None,
        *,
        report: Callable[[str], None],
        changed: Callable[[], None],
        follower: Follower | None,
    ) -> None:
        self.roles = roles
        self._report = report
        self._changed = changed
        self._follower = follower
        self._database = database
        self._logs = [role.log for role in roles] + ([database.log] if database is not None else [])
        self._rotate_at = 0.0
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})

    def start(self) -> None:
        for role in self.roles:
            if self._follower is not None:
                self._follower.start(role.log)
            role.start()
        self._changed()

    def wait_until_ready(self, seconds: float, progress: Callable[[str], None]) -> list[Role]:
        """Wait until every role says that it is ready; return those that aren't and needn't be.

        Raises RoleFailed when one ends, or when one that is required takes longer than so many seconds.
        """
        deadline = time.monotonic() + seconds
        waiting = list(self.roles)
        while waiting and time.monotonic() < deadline:
            progress(f"waiting for {', '.join(role.name for role in waiting)}")
            for role in waiting:
                if (code := role.ended()) is not None:
                    raise RoleFailed(_obituary(role, f"ended with {_exit(code)}"))
            waiting = [role for role in waiting if ask(f"{role.health}/ready").status != OK]
            if waiting:
                self._pause(0.05)
        for role in waiting:
            if role.required:
                raise RoleFailed(_obituary(role, f"wasn't ready in {seconds:.0f} s"))
        return waiting

    def watch(self) -> None:
        """Restart what ends, until a stop signal raises Stopped."""
        while True:
            self._pause(TICK)
            self._revive_database()
            self._restart_ended()
            self._bury_adopted()
            self._rotate_logs()

    def stop(self) -> None:
        """Stop taking requests first, let what is in flight finish, and leave nothing that was started."""
        for names in (("gateway", "web"), ("judge", "worker", "scheduler")):
            wave = [role for role in self.roles if role.name in names]
            for role in wave:
                role.ask_to_stop()
            for role in wave:
                role.stop()
        self._show_logs()

    def _restart_ended(self) -> None:
        for role in self.roles:
            if (code := role.ended()) is not None:
                pause = role.schedule_restart()
                self._report(
                    f"{role.name} ended with {_exit(code)}; next start in {pause:.1f} s ({role.log})"
                )
                self._changed()
            elif time.monotonic() >= role.start_again_at:
                role.start()
                self._changed()

    def _pause(self, seconds: float) -> None:
        """Sleep until a child ends, at most so long."""
        signal.sigtimedwait({signal.SIGCHLD}, seconds)
        self._show_logs()

    def _show_logs(self) -> None:
        if self._follower is not None:
            self._follower.show_new()

    def _revive_database(self) -> None:
        if self._database is not None and self._database.has_ended():
            self._report(f"the database ended; it is started again ({self._database.log})")
            self._database.start()
            self._changed()

    def _bury_adopted(self) -> None:
        """Reap grandchildren that became ours when their parent died; our own are asked elsewhere."""
        processes = [role.process for role in self.roles]
        processes += [self._database.process] if self._database is not None else []
        ours = {process.pid for process in processes if process is not None}
        while (found := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is not None:
            if found.si_pid in ours:
                return
            os.waitpid(found.si_pid, 0)

    def _rotate_logs(self) -> None:
        if time.monotonic() > self._rotate_at:
            self._rotate_at = time.monotonic() + ROTATION
            for log in self._logs:
                logs.rotate(log)


def kill_leftovers() -> None:
    """End whatever is still below this process after everything was stopped in order."""
    while left := descendants(os.getpid()):
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        while True:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                break


def _exit(code: int) -> str:
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name


def _obituary(role: Role, what: str) -> str:
    tail = "\n".join(f"    {line}" for line in logs.last_lines(role.log, SHOWN_LINES))
    return f"{role.name} {what}; the end of {role.log}:\n{tail}"
