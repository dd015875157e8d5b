"""One submission in its box: compile once, then run test after test; a spoilt box is replaced on the way."""

import re
from contextlib import ExitStack
from typing import Self

from codehub_judge.errors import BoxBroken, BoxTampered
from codehub_judge.outcomes import OutcomeChannel
from codehub_judge.packages import Limits, Package, Test
from codehub_judge.results import Finished, limit_verdict, message_of, result_of, text
from codehub_judge.sandbox.box import Box, Kind, Run
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.sandbox.pool import BoxPool
from codehub_judge.submissions import Cancellation
from codehub_judge.verdicts import TestResult, Verdict

COMPILE_LIMITS = Limits(time_ms=10_000, wall_ms=20_000, memory_mb=512, output_kb=16 << 10)
MESSAGES_BYTES = 1 << 20  # of the compiler, which repeats a line of the program as long as that is
LINE_LENGTH = 200
LINE = re.compile(r"line (\d+)")
LOST = Run(status=9, cpu_us=0, memory_kb=0, reason="-")


class CompileFailed(Exception):
    """The learner's program does not compile; output is what the compiler said, the text its last line."""

    def __init__(self, output: str) -> None:
        lines = [_cut(line) for line in output.strip("\n").splitlines()] or ["The program does not compile."]
        line = LINE.search(output)
        super().__init__(f"Line {line[1]}: {lines[-1]}" if line else lines[-1])
        self.output = "\n".join(lines)


def _cut(line: str) -> str:
    return line if len(line) <= LINE_LENGTH else f"{line[:LINE_LENGTH]}…"


class Session:
    """Holds the box of one submission; use it as a context manager."""

    def __init__(self, pool: BoxPool, package: Package, source: bytes, cancellation: Cancellation) -> None:
        self._pool = pool
        self._package = package
        self._source = source
        self._cancellation = cancellation
        self._box: Box | None = None
        self._knows_hidden = False  # whether a hidden test ran in this box

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._drop_box()

    def compile(self) -> None:
        """Compile in a box, which is then ready for tests; raise CompileFailed."""
        box = self._box = self._pool.take()
        self._cancellation.stops(box.kill)
        box.load(self._source, self._package.limits)
        with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
            run = box.run("compile", COMPILE_LIMITS, [nothing, code, messages])
            if run.status or run.reason != "-":
                said = text(content(messages, MESSAGES_BYTES)[0])
                raise CompileFailed(said or "The program is too large or too deeply nested to compile.")

    def judge(self, test: Test, kind: Kind) -> TestResult:
        """Run one test and judge it; what goes wrong with the box becomes a verdict as well."""
        try:
            return self._judge(test, kind)
        except BoxTampered:
            self._drop_box()
            return self._lost(test, Verdict.SECURITY_VIOLATION, "The program tampered with the sandbox.")
        except (BoxBroken, CompileFailed) as error:
            self._drop_box()
            return self._lost(test, Verdict.JUDGE_ERROR, f"The sandbox failed: {error}.")

    def _judge(self, test: Test, kind: Kind) -> TestResult:
        box = self._box_for(test)
        limits = self._package.limits
        with ExitStack() as stack:
            stdin = stack.enter_context(sealed("stdin", test.stdin))
            stdout, stderr = stack.enter_context(empty("stdout")), stack.enter_context(empty("stderr"))
            fds, words, channel = [stdin, stdout, stderr], "", None
            if kind == "test":
                channel = stack.enter_context(OutcomeChannel())
                fds += [stack.enter_context(sealed("tests", test.source)), channel.fileno()]
                words = f"{test.name} {channel.nonce}"
            finished = _finished(box.run(kind, limits, fds, words), stdout, stderr, limits)
            verdict, message = limit_verdict(finished, limits), ""
            if verdict is None and channel:
                verdict, message = channel.verdict()
        if verdict is None:
            verdict, message = self._check(finished.stdout, test)
        elif not message and verdict is not Verdict.ACCEPTED:
            message = message_of(verdict, finished, limits)
        return result_of(test, verdict, message, finished)

    def _check(self, stdout: bytes, test: Test) -> tuple[Verdict, str]:
        if test.expected is None:
            return Verdict.ACCEPTED, ""
        check = self._package.checker(stdout, test.expected)
        return check.verdict, check.message

    def _box_for(self, test: Test) -> Box:
        """Return a box with the compiled program in it: a new one when the last was spoilt or knows too much.

        No cleaning makes a box forget everything: process numbers go on, and so do those of files. So a box
        that a hidden test ran in never runs a visible one, whose output would tell the learner.
        """
        if self._box and (self._box.soiled or (test.visible and self._knows_hidden)):
            self._drop_box()
        if not self._box:
            self.compile()
        assert self._box
        self._knows_hidden |= not test.visible
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
