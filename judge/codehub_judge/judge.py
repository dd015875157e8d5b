"""The judge as a library: `for event in Judge().run(submission, package): …`."""

import threading
from collections.abc import Iterator
from typing import Self

from codehub_judge.errors import BoxBroken, PackageInvalid
from codehub_judge.languages.python import find_toolchain
from codehub_judge.packages import Package, Test
from codehub_judge.sandbox.box import Box, Kind
from codehub_judge.sandbox.cgroups import Mode, find_root
from codehub_judge.sandbox.identity import unprivileged
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.session import CompileFailed, Session
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import Event, Outcome, Started, TestResult, Verdict, outcome_of

OWN_INPUT = "input"


class Judge:
    """Judges programs in prepared boxes; safe to use from several threads, one submission in each.

    boxes: how many are kept ready (about 9 MB each).
    Raises SandboxUnavailable, with reason and remedy, when this host has not what a sandbox needs.
    """

    def __init__(self, *, boxes: int = 2) -> None:
        self.toolchain = find_toolchain()
        self._identity = unprivileged()
        self._cgroups = find_root(self._identity)
        self._pool = BoxPool(self._make_box, boxes)
        self._pool.start()

    @property
    def mode(self) -> Mode:
        """How boxes are limited: cgroup2, cgroup1 or degraded."""
        return self._cgroups.mode

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End all boxes; runs in other threads end with judge_error."""
        self._pool.close()
        self._cgroups.remove()

    def run(
        self, submission: Submission, package: Package, *, cancelled: threading.Event | None = None
    ) -> Iterator[Event]:
        """Judge, giving each event when it happens: Started, a TestResult per test, and last the Outcome.

        A program that does not compile gives the Outcome alone. When `cancelled` is set, the events end early
        and there is no Outcome.
        """
        with Session(self._pool, package, submission.source) as session:
            try:
                session.compile()
            except CompileFailed as error:
                yield _not_compiled(error, len(_tests(submission, package)))
                return
            except BoxBroken as error:
                yield _broken(str(error), len(_tests(submission, package)))
                return
            yield from self._run_tests(session, submission, package, cancelled)

    def _run_tests(
        self, session: Session, submission: Submission, package: Package, cancelled: threading.Event | None
    ) -> Iterator[Event]:
        tests = _tests(submission, package)
        yield Started(len(tests))
        scripted = package.type == "stdin_stdout" or submission.kind == OWN_INPUT
        kind: Kind = "script" if scripted else "test"
        results: list[TestResult] = []
        for test in tests:
            if cancelled and cancelled.is_set():
                return
            results.append(session.judge(test, kind))
            yield results[-1]
        yield outcome_of(results)

    def _make_box(self) -> Box:
        return Box(self.toolchain, self._identity, self._cgroups.make())


def _tests(submission: Submission, package: Package) -> tuple[Test, ...]:
    if submission.kind == OWN_INPUT:
        return (Test(index=1, name=OWN_INPUT, visible=True, stdin=submission.stdin),)
    tests = tuple(test for test in package.tests if test.visible or submission.kind == "submit")
    if not tests:
        raise PackageInvalid("there is no test to run")
    return tests


def _not_compiled(error: CompileFailed, total: int) -> Outcome:
    return Outcome(error.verdict, 0, total, 0, 0, error.output, str(error))


def _broken(reason: str, total: int) -> Outcome:
    return Outcome(Verdict.JUDGE_ERROR, 0, total, 0, 0, None, f"The sandbox failed: {reason}.")
