"""One submission in its box: compile once, then run test after test; a spoilt box is replaced on the way."""

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Self

from codehub_judge.bench import Bench
from codehub_judge.compiling import CompileFailed
from codehub_judge.errors import BoxBroken, BoxTampered
from codehub_judge.examination import Examination
from codehub_judge.languages.language import Plan, Program
from codehub_judge.languages.registry import language_named
from codehub_judge.limits import Limits
from codehub_judge.packages import Package, Test
from codehub_judge.results import HIDDEN, Finished, Judged, limit_verdict, message_of, result_of
from codehub_judge.sandbox.box import Box, Run
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.submissions import Cancellation, Submission
from codehub_judge.verdicts import TestResult, Verdict

EXECUTABLE = 0o777
TAMPERED = "The program tampered with the sandbox."
TOO_MANY_PASSES = "The checker asks for more than {} runs of the program."
LOST = Run(status=9, cpu_us=0, memory_kb=0, reason="-")


@dataclass(frozen=True, slots=True)
class Build:
    """A compiled program; code is a memory file that a box cannot change. failed: it did not compile."""

    plan: Plan
    code: int
    failed: CompileFailed | None = None


class Session:
    """Holds the box of one submission; use it as a context manager."""

    def __init__(
        self,
        bench: Bench,
        package: Package,
        examination: Examination,
        submission: Submission,
        cancellation: Cancellation,
    ) -> None:
        self._pool = bench.pool
        self._compiler = bench.compiler
        self._limits = package.limits
        self._most_passes: int = getattr(package, "passes", 1)
        self._examination = examination
        self._language = language_named(submission.language)
        self._program = Program(submission.source, submission.name, submission.beside)
        self._cancellation = cancellation
        self._box: Box | None = None
        self._knows_hidden = False  # whether a hidden test ran in this box
        self._builds: list[Build] = []
        self._files = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._drop_box()
        self._files.close()

    def prepare(self, *, hidden: bool) -> Build:
        """Compile what visible or hidden tests need; raise CompileFailed, BoxBroken, PackageInvalid.

        That happens once, also where it fails: with many tests, trying again would take minutes.
        """
        plan = self._examination.plan(self._language, self._program, hidden=hidden)
        build = next((build for build in self._builds if build.plan == plan), None) or self._build(plan)
        if build.failed:
            raise build.failed
        return build

    def _build(self, plan: Plan) -> Build:
        code, failed = b"", None
        try:
            if plan.compile:
                code = self._compiler.compile(plan.compile, self._language, self._any_box())
        except CompileFailed as error:
            failed = error
        file = self._files.enter_context(sealed("code", code, executable=True))
        self._builds.append(Build(plan, file, failed))
        return self._builds[-1]

    def judge(self, test: Test) -> TestResult:
        """Run one test and judge it; what goes wrong with the box becomes a verdict as well."""
        try:
            return self._judge(test)
        except CompileFailed as error:  # of the program for hidden tests, which is made when it is needed
            return self._lost(test, Verdict.COMPILE_ERROR, str(error) if test.visible else HIDDEN)
        except BoxTampered:
            self._drop_box()
            return self._lost(test, Verdict.SECURITY_VIOLATION, TAMPERED)
        except BoxBroken as error:
            self._drop_box()
            return self._lost(test, Verdict.JUDGE_ERROR, f"The sandbox failed: {error}.")

    def _judge(self, test: Test) -> TestResult:
        build = self.prepare(hidden=not test.visible)
        judged, finished = self._passes(test, build)
        message = judged.message
        if not message and judged.verdict is not Verdict.ACCEPTED:
            message = message_of(judged.verdict, finished, self._limits, self._language)
        return result_of(test, judged, message, finished)

    def _passes(self, test: Test, build: Build) -> tuple[Judged, Finished]:
        """Run the program as often as the exchange asks for; the last run decides, each has the whole limits.

        Time and memory are the largest of any run.
        """
        judged, finished = self._once(test, build, test.stdin)
        for _ in range(1, self._most_passes):
            if judged.again is None:
                break
            before = finished
            judged, finished = self._once(test, build, judged.again)
            finished = _largest(before, finished)
        if judged.again is not None:
            return Judged(Verdict.JUDGE_ERROR, TOO_MANY_PASSES.format(self._most_passes)), finished
        return judged, finished

    def _once(self, test: Test, build: Build, given: bytes) -> tuple[Judged, Finished]:
        """Run the program with an input, and judge that run."""
        limits = self._limits
        with ExitStack() as stack:
            stdin = stack.enter_context(sealed("stdin", given))
            stdout, stderr = stack.enter_context(empty("stdout")), stack.enter_context(empty("stderr"))
            exchange = stack.enter_context(self._examination.exchange(test, self._language))
            reads, writes = exchange.streams or (stdin, stdout)
            fds = [reads, writes, stderr, *exchange.descriptors]
            box = self._box_for(test)
            os.fchmod(build.code, EXECUTABLE)  # box and judge may be one user, and the last run its owner
            run = box.run(build.plan.run, limits, build.code, fds, exchange.words)
            exchange.ended()
            finished = _finished(run, stdout, stderr, limits)
            verdict = limit_verdict(finished, limits, self._language)
            if verdict and not exchange.overrules:
                return Judged(verdict), finished
            return exchange.judge(finished), finished

    def _box_for(self, test: Test) -> Box:
        """Return a box: a new one when the last was spoilt or knows too much.

        No cleaning makes a box forget everything: process numbers go on, and so do those of files. So a box
        that a hidden test ran in never runs a visible one, whose output would tell the learner.
        """
        if test.visible and self._knows_hidden:
            self._drop_box()
        box = self._any_box()
        self._knows_hidden |= not test.visible
        return box

    def _any_box(self) -> Box:
        if self._box and self._box.soiled:
            self._drop_box()
        if not self._box:
            self._box = self._pool.take()
            self._cancellation.stops(self._box.kill)
        return self._box

    def _drop_box(self) -> None:
        if self._box:
            box, self._box, self._knows_hidden = self._box, None, False
            self._pool.give_back(box)

    def _lost(self, test: Test, verdict: Verdict, message: str) -> TestResult:
        return result_of(test, Judged(verdict), message, Finished(LOST, b"", b"", False))


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
