"""One submission: compile once, then run test after test, each in a box of one of its lanes."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from codehub_judge.author_programs import is_file_name
from codehub_judge.bench import Bench
from codehub_judge.compiling import CompileFailed
from codehub_judge.errors import BoxBroken, BoxTampered
from codehub_judge.examination import Examination, HoldsBoxes, TakesOutput
from codehub_judge.lane import Boxes, Lane
from codehub_judge.languages.language import Language, Plan, Program, Step
from codehub_judge.languages.libraries import equipped
from codehub_judge.limits import Limits
from codehub_judge.packages import Package, Test
from codehub_judge.results import HIDDEN, Finished, Judged, limit_verdict, message_of, result_of
from codehub_judge.sandbox.box import Run
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.static_validation import StaticValidation
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import TestResult, Verdict

TAMPERED = "The program tampered with the sandbox."
TOO_MANY_PASSES = "The checker asks for more than {} runs of the program."
NOT_RUN = Run(status=0, cpu_us=0, memory_kb=0, reason="-")
LOST = Run(status=9, cpu_us=0, memory_kb=0, reason="-")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Build:
    """A compiled program; code is a memory file that a box cannot change. failed: it did not compile."""

    plan: Plan
    code: int
    failed: CompileFailed | None = None


class Session:
    """Holds what belongs to one submission; use it as a context manager.

    most_code_kb: how large the program may be, None for any size. lane: the first one. Every lane may be used
    by a thread of its own.
    """

    def __init__(
        self,
        bench: Bench,
        package: Package,
        examination: Examination,
        submission: Submission,
        language: Language,
    ) -> None:
        self._compiler = bench.compiler
        self._limits = package.limits
        self._compilation = package.compilation
        self.most_code_kb = package.code_kb
        self._most_passes = package.passes
        self._libraries = package.libraries
        self._examination = examination
        self._takes_output = examination if isinstance(examination, TakesOutput) else None
        self._language = language
        self._program = Program(submission.source, submission.name, submission.beside)
        self._boxes = Boxes(bench.pool)
        self.lane = Lane(self._boxes)
        self._compiling = threading.Lock()
        self._builds: dict[bool, Build] = {}  # by whether they are for hidden tests
        self._hopeless = False  # whether a box broke twice on the same errand
        self._files = ExitStack()
        self._static = (
            StaticValidation(package, bench, language, self._program) if package.static_validator else None
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.lane.drop()
        if isinstance(self._examination, HoldsBoxes):
            self._examination.close()
        if self._static:
            self._static.close()
        self._files.close()

    @property
    def source_bytes(self) -> int:
        """How large the learner's program is, with all of its files."""
        return len(self._program.source) + sum(map(len, self._program.beside.values()))

    @property
    def unfit_name(self) -> str | None:
        """The first file beside the program that would lie outside of its folder; None without one.

        In the learner's box it could do no harm, but a static validator's own files lie above that folder.
        """
        names = self._program.beside
        return next((name for name in names if not name or not is_file_name(name, folders=True)), None)

    def another_lane(self) -> Lane | None:
        """Return one more lane where a box is ready for it; its user drops its box in the end."""
        box = self._boxes.take_ready()
        return Lane(self._boxes, box) if box else None

    def stop(self) -> None:
        """End everything that runs, from any thread; what comes of it means nothing."""
        self._boxes.stop()
        if isinstance(self._examination, HoldsBoxes):
            self._examination.stop()
        if self._static:
            self._static.stop()

    def prepare(self, lane: Lane, *, hidden: bool) -> Build:
        """Compile what visible or hidden tests need; raise CompileFailed, BoxBroken, PackageInvalid.

        That happens once, also where it fails: with many tests, trying again would take minutes.
        """
        with self._compiling:
            build = self._builds.get(hidden)
            if not build:
                plan = self._examination.plan(self._language, self._program, hidden=hidden)
                plan = equipped(plan, self._language, self._libraries)
                same = [build for build in self._builds.values() if build.plan == plan]
                build = self._builds[hidden] = same[0] if same else self._build(plan, lane)
        if build.failed:
            raise build.failed
        return build

    def _build(self, plan: Plan, lane: Lane) -> Build:
        code, failed = b"", None
        step = plan.compile
        try:
            if step:
                code = self._tried(
                    lane,
                    lambda: self._compiler.compile(step, self._language, lane.box(), self._compilation),
                )
        except CompileFailed as error:
            failed = error
        return Build(plan, self._files.enter_context(sealed("code", code, executable=True)), failed)

    def judge(self, test: Test, lane: Lane) -> TestResult:
        """Run one test and judge it; what goes wrong with the box becomes a verdict as well."""
        try:
            return self._tried(lane, lambda: self._judge(test, lane))
        except CompileFailed as error:  # of the program for hidden tests, which is made when it is needed
            return self._lost(test, Verdict.COMPILE_ERROR, str(error) if test.visible else HIDDEN)
        except BoxTampered:
            return self._lost(test, Verdict.SECURITY_VIOLATION, TAMPERED)
        except BoxBroken as error:
            return self._lost(test, Verdict.JUDGE_ERROR, f"The sandbox failed: {error}.")

    def _tried(self, lane: Lane, errand: Callable[[], T]) -> T:
        """Do something in a lane's box, again in a fresh one when that breaks: it may be the host's fault.

        A box that was tampered with is nobody's fault but the program's. One that breaks twice will do so
        for the other tests, too; they are not tried again.
        """
        try:
            return errand()
        except BoxBroken as error:
            lane.drop()
            if isinstance(error, BoxTampered) or self._hopeless or self._boxes.stopped:
                raise
        try:
            return errand()
        except BoxBroken:
            lane.drop()
            self._hopeless = True
            raise

    def _judge(self, test: Test, lane: Lane) -> TestResult:
        build = self.prepare(lane, hidden=not test.visible)
        if test.static and self._static:
            judged, finished = self._static.judge(test), Finished(NOT_RUN, b"", b"", False)
        else:
            judged, finished = self._passes(test, build, lane)
        message = judged.message
        if not message and judged.verdict is not Verdict.ACCEPTED:
            message = message_of(judged.verdict, finished, self._limits, self._language)
        return result_of(test, judged, message, finished)

    def _passes(self, test: Test, build: Build, lane: Lane) -> tuple[Judged, Finished]:
        """Run the program as often as the exchange asks for; the last run decides, each has the whole limits.

        Time and memory are the largest of any run. Each has a box of its own, as a box remembers how many
        processes and files there were: a run is to know no more of the one before than it is told.
        """
        judged, finished = self._once(test, build, lane, test.stdin)
        for _ in range(1, self._most_passes):
            if judged.again is None:
                break
            lane.drop()
            before = finished
            judged, finished = self._once(test, build, lane, judged.again)
            finished = _largest(before, finished)
        if judged.again is not None:
            return Judged(Verdict.JUDGE_ERROR, TOO_MANY_PASSES.format(self._most_passes)), finished
        return judged, finished

    def _once(self, test: Test, build: Build, lane: Lane, given: bytes) -> tuple[Judged, Finished]:
        """Run the program with an input, and judge that run."""
        examination, limits = self._examination, self._limits
        if self._takes_output:
            with examination.exchange(test, self._language) as exchange:
                output = self._takes_output.output(self._program.source, test)
                finished = Finished(NOT_RUN, output, b"", False)
                return exchange.judge(finished), finished
        with ExitStack() as stack:
            stdin = stack.enter_context(sealed("stdin", given))
            stdout, stderr = stack.enter_context(empty("stdout")), stack.enter_context(empty("stderr"))
            exchange = stack.enter_context(examination.exchange(test, self._language))
            reads, writes = exchange.streams or (stdin, stdout)
            fds = [reads, writes, stderr, *exchange.descriptors]
            box, handed_over = lane.box_for(test), exchange.handed_over
            step = _given(build.plan.run, test)
            run = box.run(step, limits, build.code, fds, exchange.words, handed_over=handed_over)
            exchange.ended()
            finished = _finished(run, stdout, stderr, limits)
            verdict = limit_verdict(finished, limits, self._language)
            if verdict and not exchange.overrules:
                return Judged(verdict), finished
            return exchange.judge(finished), finished

    def _lost(self, test: Test, verdict: Verdict, message: str) -> TestResult:
        return result_of(test, Judged(verdict), message, Finished(LOST, b"", b"", False))


def _given(step: Step, test: Test) -> Step:
    """Return the step with the arguments and files of a test; the very same where it has none."""
    if not test.program_arguments and not test.files:
        return step
    command = (*step.command, *test.program_arguments)
    return replace(step, command=command, files={**step.files, **test.files})


def _largest(before: Finished, last: Finished) -> Finished:
    """Return the last run with the largest time and memory of both."""
    cpu_us = max(before.run.cpu_us, last.run.cpu_us)
    memory_kb = max(before.run.memory_kb, last.run.memory_kb)
    return replace(last, run=replace(last.run, cpu_us=cpu_us, memory_kb=memory_kb))


def _finished(run: Run, stdout: int, stderr: int, limits: Limits) -> Finished:
    size = limits.output_kb << 10
    out, more_out = content(stdout, size)
    err, more_err = content(stderr, size)
    return Finished(run, out, err, more_out or more_err)
