"""A slot judges one submission at a time, in a thread of its own."""

import logging
import os
import queue
import threading
from collections.abc import Callable

from codehub_judge.agent.packages import PackageCache
from codehub_judge.agent.queue import Lease, Queue
from codehub_judge.agent.reporter import GIVE_UP_S, Reporter
from codehub_judge.errors import PackageInvalid, SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.languages.language import LanguageUnavailable
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.packages import Package
from codehub_judge.submissions import Cancellation, Submission
from codehub_judge.verdicts import Outcome, Verdict

BROKEN_PACKAGE = "The tests of this exercise are broken. This is not your fault; its author has to mend them."
LANGUAGE_GONE = "{} is no longer installed on this judge. This is not your fault, and it does not count."
log = logging.getLogger(__name__)


class Slot:
    """Judges what it is given. `lease` is what it works on, None while it is free.

    changed: called when the slot becomes free. ill: called with the reason when no box can be made.
    gone: called with a language whose toolchain is no longer there.
    """

    def __init__(
        self,
        to: Queue,
        packages: PackageCache,
        changed: Callable[[], None],
        ill: Callable[[SandboxUnavailable], None],
        gone: Callable[[str], None],
    ) -> None:
        self.lease: Lease | None = None
        self._queue = to
        self._packages = packages
        self._changed = changed
        self._ill = ill
        self._gone = gone
        self._cancellation = Cancellation()
        self._work: queue.SimpleQueue[tuple[Judge, Lease] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop, name="slot", daemon=True)
        self._thread.start()

    def give(self, judge: Judge, lease: Lease) -> None:
        """Start to judge; the slot must be free."""
        self.lease = lease
        self._cancellation = Cancellation()
        self._work.put((judge, lease))

    def cancel(self) -> None:
        """Stop the work in hand, which is no longer ours; the slot becomes free soon."""
        self._cancellation.cancel()

    def close(self) -> None:
        """Let the thread end after what it has in hand, without waiting for a database that is away."""
        self._queue.closed.set()
        self._work.put(None)

    def join(self) -> None:
        """Wait for that end."""
        self._thread.join()

    def _loop(self) -> None:
        while work := self._work.get():
            try:
                self._judge(*work)
            except SandboxUnavailable as error:
                self._ill(error)
            except Exception:  # one submission must not take the slot with it
                log.exception("could not judge %s", work[1].submission)
            # Without a verdict the lease now runs out, and somebody else tries.
            self.lease = None
            self._changed()
        self._queue.close()

    def _judge(self, judge: Judge, lease: Lease) -> None:
        try:
            _look_for(lease.language)
            package = self._packages.get(lease.package_hash, self._queue, GIVE_UP_S)
            self._run(judge, lease, package)
        except PackageInvalid as error:
            log.warning("package %s: %s", lease.package_hash, error)
            self._refuse(lease, BROKEN_PACKAGE)
        except LanguageUnavailable as error:
            log.warning("%s went away: %s", lease.language, error)
            self._gone(lease.language)
            self._refuse(lease, LANGUAGE_GONE.format(LANGUAGES[lease.language].name))

    def _refuse(self, lease: Lease, message: str) -> None:
        outcome = Outcome(Verdict.JUDGE_ERROR, 0, 0, 0, 0, None, message)
        self._queue.persist(lambda: self._queue.finish(lease, outcome.as_json()), give_up_s=GIVE_UP_S)

    def _run(self, judge: Judge, lease: Lease, package: Package) -> None:
        """Judge in this thread and report in another, so that neither waits for the other."""
        submission = Submission(
            source=lease.source.encode(),
            kind=lease.kind,
            language=lease.language,
            cases=lease.cases,
        )
        reporter = Reporter(self._queue, lease, self._cancellation)
        thread = threading.Thread(target=reporter.run, name="reporter", daemon=True)
        thread.start()
        try:
            for event in judge.run(submission, package, cancellation=self._cancellation):
                reporter.put(event)
        finally:
            reporter.put(None)
            thread.join()


def _look_for(identifier: str) -> None:
    """Raise LanguageUnavailable when a toolchain that was found once has been taken away."""
    language = LANGUAGES.get(identifier)
    if language and not os.access(path := language.find().path, os.X_OK):
        raise LanguageUnavailable(f"there is no {path} any more")
