"""The judge as a library: `for event in Judge().run(submission, package): …`."""

import os
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Literal, Self

from codehub_judge.bench import Bench
from codehub_judge.compile_cache import CompileCache
from codehub_judge.compiling import CompileFailed, Compiler
from codehub_judge.cores import Cores
from codehub_judge.errors import BoxBroken, BoxTampered, PackageInvalid, SandboxUnavailable
from codehub_judge.examination import Examination
from codehub_judge.examinations import examination_of
from codehub_judge.lanes import results_of
from codehub_judge.languages.language import Language
from codehub_judge.languages.precompiled import PrecompiledFiles, cache_folder, compiled_folder
from codehub_judge.languages.python import PYTHON, executed
from codehub_judge.languages.registry import LANGUAGES, language_named
from codehub_judge.languages.text import TEXT
from codehub_judge.packages import Package, Test, own_cases
from codehub_judge.sandbox.box import Box
from codehub_judge.sandbox.cgroups import CgroupRoot, Mode, find_root
from codehub_judge.sandbox.identity import unprivileged
from codehub_judge.sandbox.interpreter import find_interpreter
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.sandbox.spawn import Furniture
from codehub_judge.schedule import Schedule
from codehub_judge.scoring import Scoring
from codehub_judge.session import TAMPERED, Session
from codehub_judge.stdin_stdout import StdinStdout
from codehub_judge.submissions import Cancellation, Submission
from codehub_judge.verdicts import Event, Outcome, Started, Verdict

NO_CGROUPS = "This host lends the judge no control groups, so memory is watched but not limited as a whole."
DELEGATE = (
    "Give it some (systemd: Delegate=yes; a container: --cgroupns=host or root), or allow degraded mode."
)
MOST_SOURCE_BYTES = 10 << 20
TOO_LARGE = "The program is larger than 10 MB."
LARGER_THAN_ASKED = "The program is larger than {} KiB, which is the most that this exercise takes."
UNFIT_NAME = "{} is no name of a file of a program."

PythonMode = Literal["warm", "exec"]
EXECUTED = replace(PYTHON, script=lambda program, limits: executed(program))


class Judge:
    """Judges programs in prepared boxes; safe to use from several threads, one submission in each.

    boxes: how many are kept ready (about 6 MB each).
    allow_degraded: work without control groups too: the kernel then limits processes, not boxes.
    cgroups: where to make control groups; looked for when not given.
    cache: a folder for what is made once for a toolchain (125 MB for C++), and for compiled programs; one of
    the user's when not given.
    parallel: how many tests run at the same time; when not given, one on each core. Every submission that is
    judged has one of them, and those with more tests what is left over.
    python: how plain programs in Python run: "warm", in a forked copy of an interpreter, or "exec", each in
    an interpreter of its own. The verdicts are the same.
    Raises SandboxUnavailable, with reason and remedy, when this host has not what a sandbox needs.
    """

    def __init__(
        self,
        *,
        boxes: int = 2,
        allow_degraded: bool = False,
        cgroups: CgroupRoot | None = None,
        cache: Path | None = None,
        parallel: int | None = None,
        python: PythonMode = "warm",
    ) -> None:
        self._cores = Cores(parallel or len(os.sched_getaffinity(0)))
        self._own_languages = {"python": EXECUTED} if python == "exec" else {}
        self._identity = unprivileged()
        self._lent = cgroups is not None
        self._cgroups = cgroups or find_root(self._identity)
        if self.mode == "degraded" and not allow_degraded:
            raise SandboxUnavailable(NO_CGROUPS, DELEGATE)
        folder = cache_folder(cache, self._identity)
        self._precompiled = PrecompiledFiles(folder, LANGUAGES.values())
        self._furniture = Furniture(find_interpreter(), self._precompiled.mounts)
        self._precompiled.start()
        compiled = CompileCache(compiled_folder(folder, self._identity))
        self._pool = BoxPool(self._make_box, boxes)
        self._pool.start()
        compiler = Compiler(compiled, self._precompiled.names, self._precompiled.wait_needed)
        self._bench = Bench(self._pool, compiler)

    @property
    def mode(self) -> Mode:
        """How boxes are limited: cgroup2, cgroup1 or degraded."""
        return self._cgroups.mode

    @property
    def bench(self) -> Bench:
        """Boxes and compiler, for programs that are no submissions, such as the validators of a package."""
        return self._bench

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def wait_precompiled(self) -> None:
        """Return when what programs share has been made; they can be judged before, only more slowly."""
        self._precompiled.wait()

    def close(self) -> None:
        """End all boxes; runs in other threads end with judge_error or SandboxUnavailable."""
        self._pool.close()
        self._precompiled.close()
        if not self._lent:
            self._cgroups.remove()

    def run(
        self, submission: Submission, package: Package, *, cancellation: Cancellation | None = None
    ) -> Generator[Event, None, None]:
        """Judge, giving each event when it happens: Started, a TestResult per test, and last the Outcome.

        All visible tests are run before any hidden one: after that they would need another box. Results of
        tests that run at the same time come in any order. A program that does not compile, is larger than 10
        MB with all of its files, or has one outside of its folder, gives the Outcome alone. A cancellation
        ends the events at once; so does closing the iterator.
        Raises SandboxUnavailable when no box can be made any more, LanguageUnavailable without the toolchain,
        PackageInvalid when the tests are no good.
        """
        cancellation = cancellation or Cancellation()
        language = self._language(submission, package)
        package = replace(
            package, limits=package.limits.for_language(language.time_factor, language.extra_mb)
        )
        tests = _tests(submission, package)
        examination = _examination(submission, package, tests, self._bench)
        schedule = Schedule(
            tests,
            Scoring(package, tests),
            stop_early=submission.stop_early and not package.has_points,
            in_order=bool(package.groups),
        )
        session = Session(self._bench, package, examination, submission, language)
        with self._cores.one(), session:
            cancellation.stops(session.stop)
            refusal = _compile(session, len(tests))
            if not refusal:
                yield Started(len(tests))
                most = min(self._cores.number, len(tests))
                with closing(results_of(session, schedule, most, self._cores)) as results:
                    yield from takewhile(lambda _: not cancellation.requested, results)
        if not cancellation.requested:
            yield refusal or schedule.outcome()

    def _language(self, submission: Submission, package: Package) -> Language:
        if package.type == "output_only":
            return TEXT
        language = language_named(submission.language)
        return self._own_languages.get(language.id, language)

    def _make_box(self) -> Box:
        return Box(self._furniture, self._identity, self._cgroups.make())


def _tests(submission: Submission, package: Package) -> tuple[Test, ...]:
    if submission.kind == "input":
        tests = own_cases(submission.cases)
    else:
        tests = tuple(test for test in package.tests if test.visible or submission.kind == "submit")
    if not tests:
        raise PackageInvalid("there is no test to run")
    return tuple(sorted(tests, key=lambda test: not test.visible))


def _examination(
    submission: Submission, package: Package, tests: tuple[Test, ...], bench: Bench
) -> Examination:
    """Own input makes a program of anything, unless it is the arguments of the function that is asked for."""
    called = package.type == "function" and all(test.call for test in tests)
    if submission.kind == "input" and not called:
        return StdinStdout(package)
    return examination_of(package, bench)


def _compile(session: Session, total: int) -> Outcome | None:
    """Compile; return the outcome when that is where it ends.

    The learner reads what the compiler says here, so it never gets to see hidden tests, not even where there
    are no others.
    """
    if session.source_bytes > MOST_SOURCE_BYTES:
        return Outcome(Verdict.COMPILE_ERROR, 0, total, 0, 0, None, TOO_LARGE)
    if session.most_code_kb and session.source_bytes > session.most_code_kb << 10:
        told = LARGER_THAN_ASKED.format(session.most_code_kb)
        return Outcome(Verdict.COMPILE_ERROR, 0, total, 0, 0, None, told)
    if (name := session.unfit_name) is not None:
        return Outcome(Verdict.COMPILE_ERROR, 0, total, 0, 0, None, UNFIT_NAME.format(ascii(name)))
    try:
        session.prepare(session.lane, hidden=False)
    except CompileFailed as error:
        return Outcome(Verdict.COMPILE_ERROR, 0, total, 0, 0, error.output, str(error))
    except BoxTampered:
        return Outcome(Verdict.SECURITY_VIOLATION, 0, total, 0, 0, None, TAMPERED)
    except BoxBroken as error:
        return Outcome(Verdict.JUDGE_ERROR, 0, total, 0, 0, None, f"The sandbox failed: {error}.")
    return None
