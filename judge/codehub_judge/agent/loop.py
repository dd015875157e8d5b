"""The agent's main loop: say that it lives, lease what free slots can take, keep the leases alive."""

import contextlib
import logging
import os
import select
import time
from typing import Any

from codehub_judge.agent.greeter import Greeter
from codehub_judge.agent.health import Health
from codehub_judge.agent.options import Options
from codehub_judge.agent.packages import PackageCache
from codehub_judge.agent.queue import DATABASE_ERRORS, FIRST_PAUSE_S, LONGEST_PAUSE_S, Queue
from codehub_judge.agent.slot import Slot
from codehub_judge.errors import SandboxUnavailable
from codehub_judge.greetings import WorkingLanguage
from codehub_judge.judge import Judge
from codehub_judge.sandbox.cgroups import CgroupRoot
from codehub_judge.self_attack import attack, attack_program

POLL_S = 1.0  # how long a free slot trusts in being notified
RENEW_S = 1.5  # a lease lasts 5 s
DIAGNOSE_S = 30.0
FIRST_ROUND_S = 2.0  # how long languages that greet quickly are waited for before the first lease
DRAIN_S = 10.0
log = logging.getLogger(__name__)


class Agent:
    """One agent. `run` returns after `stop` was called, from a signal handler or another thread."""

    def __init__(self, options: Options, cgroups: CgroupRoot, health: Health) -> None:
        self._options = options
        self._cgroups = cgroups
        self._health = health
        self._program = attack_program()
        self._judge: Judge | None = None
        self._greeter: Greeter | None = None
        self._diagnosed_at = -DIAGNOSE_S
        self._renewed_at = self._leased_at = 0.0
        self._pause_s = FIRST_PAUSE_S
        self._stopping = False
        self._wake_reader, self._wake_writer = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._queue = Queue(options.database_url, options.name, listen=True)
        packages = PackageCache()
        self._slots = [
            Slot(Queue(options.database_url, options.name), packages, self._wake, self._fall_ill, self._lose)
            for _ in range(options.slots)
        ]

    def stop(self) -> None:
        """Finish what runs, within bounds, lease no more and let `run` return."""
        self._stopping = True
        self._health.stopping = True
        self._wake()

    def run(self) -> None:
        """Work until `stop`."""
        while not self._stopping:
            self._turn(lease=True)
        deadline = time.monotonic() + DRAIN_S
        while self._busy() and time.monotonic() < deadline:
            self._turn(lease=False)
        self._close()

    def _turn(self, *, lease: bool) -> None:
        """Do what is due, then wait for news."""
        self._diagnose()
        try:
            if lease:
                self._lease()
            self._renew()
        except DATABASE_ERRORS as error:
            self._database_lost(error)
            return
        self._health.database_error = None
        self._pause_s = FIRST_PAUSE_S
        self._wait(RENEW_S if len(self._busy()) == len(self._slots) else POLL_S)

    def _lease(self) -> None:
        """Take as much as there are free slots; this is the heartbeat as well."""
        free = [slot for slot in self._slots if slot.lease is None]
        if not free and time.monotonic() < self._leased_at + RENEW_S:
            return
        judge = self._judge if self._health.well else None
        languages = [language.id for language in self._languages()]
        for lease in self._queue.lease(len(free) if judge else 0, languages, self._info()):
            if judge:
                free.pop().give(judge, lease)
        self._leased_at = time.monotonic()

    def _renew(self) -> None:
        """Keep leases alive; what is no longer ours is stopped."""
        if time.monotonic() < self._renewed_at + RENEW_S or not self._busy():
            return
        held = {slot.lease: slot for slot in self._slots if slot.lease}
        ours = self._queue.renew(list(held))
        self._renewed_at = time.monotonic()
        for lease, slot in held.items():
            if lease.submission not in ours and slot.lease is lease:
                log.warning("attempt %d of %s was given to another", lease.attempt, lease.submission)
                slot.cancel()

    def _info(self) -> dict[str, Any]:
        languages = [language.as_json() for language in self._languages()]
        sizes = {"slots": self._options.slots, "boxes": self._options.boxes}
        return {**self._health.info(), **sizes, "languages": languages}

    def _busy(self) -> list[Slot]:
        return [slot for slot in self._slots if slot.lease is not None]

    def _diagnose(self) -> None:
        """While ill, try every 30 seconds whether the sandbox can be made and holds."""
        if self._health.well or self._busy() or time.monotonic() < self._diagnosed_at + DIAGNOSE_S:
            return
        self._close_judge()
        try:
            self._judge = self._proven_judge()
            self._greeter = Greeter(self._judge, self._wake)
            self._greeter.wait(FIRST_ROUND_S)
            self._health.illness = None
            log.info("the sandbox holds (%s)", self._judge.mode)
        except SandboxUnavailable as error:
            self._fall_ill(error)
        self._diagnosed_at = time.monotonic()

    def _proven_judge(self) -> Judge:
        self._health.mode = self._cgroups.mode
        options = self._options
        judge = Judge(
            boxes=options.boxes,
            allow_degraded=options.allow_degraded,
            cgroups=self._cgroups,
            cache=options.cache,
            parallel=options.slots,
            python=options.python,
        )
        try:
            attack(judge, self._program)
        except BaseException:
            judge.close()
            raise
        return judge

    def _fall_ill(self, error: SandboxUnavailable) -> None:
        log.error("cannot judge: %s", error)
        self._health.illness = error
        self._wake()

    def _lose(self, language: str) -> None:
        """Offer a language no more until it greets again."""
        if self._greeter:
            self._greeter.forget(language)

    def _languages(self) -> list[WorkingLanguage]:
        return self._greeter.known if self._judge and self._greeter else []

    def _close_judge(self) -> None:
        if self._greeter:
            self._greeter.close()
            self._greeter = None
        if self._judge:
            self._judge.close()
            self._judge = None

    def _database_lost(self, error: Exception) -> None:
        """Rest before the next try, longer each time; what runs goes on, its reports wait as well."""
        log.warning("the database is away: %s", str(error).strip())
        self._health.database_error = f"The database is away ({type(error).__name__})."
        self._queue.disconnect()
        self._wait(self._pause_s)
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _wait(self, seconds: float) -> None:
        """Return on a notification, when a slot became free, on `stop`, or after some time."""
        poll = select.poll()
        for fd in (self._wake_reader, self._queue.fileno()):
            if fd >= 0:
                poll.register(fd, select.POLLIN)
        poll.poll(seconds * 1000)
        with contextlib.suppress(BlockingIOError):
            os.read(self._wake_reader, 4096)
        with contextlib.suppress(*DATABASE_ERRORS):  # the next call finds out
            self._queue.drain()

    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.write(self._wake_writer, b"1")

    def _close(self) -> None:
        for slot in self._slots:
            slot.cancel()
            slot.close()
        for slot in self._slots:
            slot.join()
        self._close_judge()
        self._cgroups.remove()
        self._queue.close()
        os.close(self._wake_reader)
        os.close(self._wake_writer)
