"""One submission in its box: compile once, then run test after test; a spoilt box is replaced on the way."""

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Self

from codehub_judge.errors import BoxBroken, BoxTampered
from codehub_judge.examination import Examination, Judged
from codehub_judge.languages.language import Diagnosis, Plan, Step
from codehub_judge.languages.registry import language_named
from codehub_judge.limits import Limits
from codehub_judge.packages import Package, Test
from codehub_judge.results import HIDDEN, Finished, limit_verdict, message_of, result_of, text
from codehub_judge.sandbox.box import Box, Run
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.submissions import Cancellation, Submission
from codehub_judge.verdicts import TestResult, Verdict

COMPILE_LIMITS = Limits(time_ms=10_000, wall_ms=20_000, memory_mb=512, output_kb=16 << 10)
MESSAGES_BYTES = 1 << 20  # of the compiler, which repeats a line of the program as long as that is
LINE_LENGTH = 200
MOST_LINES = 100
OVERRUN = {
    "cpu": "The program takes too long to compile.",
    "wall": "The program takes too long to compile.",
    "memory": "The program needs too much memory to compile.",
    "files": "The program makes too many files while it is compiled.",
}
TOO_LARGE = "The compiled program is too large."
TAMPERED = "The program tampered with the sandbox."
LOST = Run(status=9, cpu_us=0, memory_kb=0, reason="-")


class CompileFailed(Exception):
    """The learner's program does not compile; output is what the compiler said, the text its gist."""

    def __init__(self, diagnosis: Diagnosis) -> None:
        super().__init__(_cut(diagnosis.message))
        lines = diagnosis.output.splitlines()
        more = [f"… and {len(lines) - MOST_LINES} lines more"] if len(lines) > MOST_LINES else []
        self.output = "\n".join([*map(_cut, lines[:MOST_LINES]), *more])


def _cut(line: str) -> str:
    return line if len(line) <= LINE_LENGTH else f"{line[:LINE_LENGTH]}…"


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
        pool: BoxPool,
        package: Package,
        examination: Examination,
        submission: Submission,
        cancellation: Cancellation,
    ) -> None:
        self._pool = pool
        self._limits = package.limits
        self._examination = examination
        self._language = language_named(submission.language)
        self._source = submission.source
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
        plan = self._examination.plan(self._language, self._source, hidden=hidden)
        build = next((build for build in self._builds if build.plan == plan), None) or self._build(plan)
        if build.failed:
            raise build.failed
        return build

    def _build(self, plan: Plan) -> Build:
        code, failed = b"", None
        try:
            code = self._compile(plan.compile) if plan.compile else b""
        except CompileFailed as error:
            failed = error
        file = self._files.enter_context(sealed("code", code, executable=True))
        self._builds.append(Build(plan, file, failed))
        return self._builds[-1]

    def _compile(self, step: Step) -> bytes:
        with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
            run = self._any_box().run(step, COMPILE_LIMITS, code, [nothing, messages, messages])
            said = text(content(messages, MESSAGES_BYTES)[0])
            compiled, too_large = content(code, COMPILE_LIMITS.output_kb << 10)
        if run.reason != "-":
            raise CompileFailed(Diagnosis(said or OVERRUN[run.reason], OVERRUN[run.reason]))
        if run.status:
            raise CompileFailed(self._language.diagnose(said))
        if too_large:
            raise CompileFailed(Diagnosis(TOO_LARGE, TOO_LARGE))
        return compiled

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
        limits = self._limits
        with ExitStack() as stack:
            stdin = stack.enter_context(sealed("stdin", test.stdin))
            stdout, stderr = stack.enter_context(empty("stdout")), stack.enter_context(empty("stderr"))
            exchange = stack.enter_context(self._examination.exchange(test, self._language))
            fds = [stdin, stdout, stderr, *exchange.descriptors]
            run = self._box_for(test).run(build.plan.run, limits, build.code, fds, exchange.words)
            finished = _finished(run, stdout, stderr, limits)
            verdict = limit_verdict(finished, limits, self._language)
            judged = Judged(verdict) if verdict else exchange.judge(finished)
        message = judged.message
        if not message and judged.verdict is not Verdict.ACCEPTED:
            message = message_of(judged.verdict, finished, limits, self._language)
        return result_of(test, judged.verdict, message, finished, judged.returned)

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
        return result_of(test, verdict, message, Finished(LOST, b"", b"", False))


def _finished(run: Run, stdout: int, stderr: int, limits: Limits) -> Finished:
    size = limits.output_kb << 10
    out, more_out = content(stdout, size)
    err, more_err = content(stderr, size)
    return Finished(run, out, err, more_out or more_err)
