"""Turns raw facts about one run into a verdict. Everything here happens on the host."""

import itertools
import json
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace

from codehub_judge.languages.language import Language
from codehub_judge.limits import Limits
from codehub_judge.packages import Test
from codehub_judge.sandbox.box import Run
from codehub_judge.verdicts import TestResult, Verdict

EXCERPT_BYTES = 4096
TRANSCRIPT_BYTES = 8000  # of JSON
LINE_BYTES = 16  # what a line of a transcript takes on top of its text
HIDDEN = "A hidden test failed."
MESSAGES = {
    Verdict.TIME_LIMIT: "The program used more than {0.time_ms} ms of processor time.",
    Verdict.WALL_LIMIT: "The program was still waiting or sleeping after {0.wall_ms} ms.",
    Verdict.MEMORY_LIMIT: "The program needs more than {0.memory_mb} MB of memory.",
    Verdict.OUTPUT_LIMIT: "The program wrote more than {0.output_kb} kB, or too many files.",
    Verdict.SECURITY_VIOLATION: "The program did something that is not allowed here.",
}
SIGNALS = {
    "SIGSEGV": "the program touched memory that is not its own, or called itself too deeply",
    "SIGBUS": "the program touched memory that does not exist",
    "SIGFPE": "the program divided a whole number by zero",
    "SIGILL": "the program came to no valid instruction, perhaps at the end of a function without return",
    "SIGABRT": "the program gave up",
}


@dataclass(frozen=True, slots=True)
class Finished:
    """One run with what it wrote; `overflowed` when a stream reached its limit."""

    run: Run
    stdout: bytes
    stderr: bytes
    overflowed: bool


# Who said it ("program" or "judge"), and what.
Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a run of a test came to.

    returned: the JSON text of what a function returned, of any length. share: of the test's points, from 0
    to 1, where the verdict is partial. again: what the program is to read in another run, which then decides.
    transcript: what an interactor and the program said, for the learner's eyes where the test is visible.
    fault: what is wrong with a checker or interactor, for its author's eyes alone.
    """

    verdict: Verdict
    message: str = ""
    returned: str | None = None
    share: float | None = None
    again: bytes | None = None
    transcript: Sequence[Line] | None = None
    fault: str = ""


def limit_verdict(finished: Finished, limits: Limits, language: Language) -> Verdict | None:
    """Return the verdict that the limits and the end of the process give, None when it ended well."""
    run = finished.run
    if finished.overflowed or run.reason == "files":
        return Verdict.OUTPUT_LIMIT
    if run.reason == "memory" or run.memory_kb > limits.memory_mb << 10:
        return Verdict.MEMORY_LIMIT
    if run.reason == "cpu" or run.cpu_us > limits.time_ms * 1000:
        return Verdict.TIME_LIMIT
    if run.reason == "wall":
        return Verdict.WALL_LIMIT
    if run.status == signal.SIGSYS:
        return Verdict.SECURITY_VIOLATION
    if run.status == 0:
        return None
    # A runtime answers an allocation that its limit refuses with an error of its own.
    refused = language.out_of_memory.search(text(finished.stderr[-EXCERPT_BYTES:]))
    return Verdict.MEMORY_LIMIT if refused else Verdict.RUNTIME_ERROR


def ending(run: Run) -> tuple[int | None, str | None]:
    """Return exit code and signal name of a wait(2) status; one of them is null."""
    if run.status < 0:
        return None, "SIGKILL"
    number = run.status & 0x7F
    if not number:
        return run.status >> 8 & 0xFF, None
    try:
        return None, signal.Signals(number).name
    except ValueError:
        return None, f"signal {number}"


def message_of(verdict: Verdict, finished: Finished, limits: Limits, language: Language) -> str:
    """Say in plain words why a program failed that did not get as far as being checked."""
    if verdict in MESSAGES:
        return MESSAGES[verdict].format(limits)
    code, name = ending(finished.run)
    said = language.explain(text(finished.stderr[-EXCERPT_BYTES:]))
    if name:
        return f"{name}: {said or SIGNALS.get(name, 'the program was ended by this signal')}."
    return said or f"The program ended with exit code {code}."


def text(data: bytes) -> str:
    """Decode what a program wrote; a database keeps no NUL in text."""
    return data.decode("utf-8", "replace").replace("\x00", "\ufffd")


def result_of(test: Test, judged: Judged, message: str, finished: Finished) -> TestResult:
    """Make the result as the learner may see it: of a hidden test only coarse facts."""
    code, name = ending(finished.run)
    result = TestResult(
        index=test.index,
        name=test.name,
        visible=test.visible,
        verdict=judged.verdict,
        time_ms=finished.run.cpu_us // 1000,
        memory_kb=finished.run.memory_kb,
        exit_code=code,
        signal=name,
        stdout=text(finished.stdout[:EXCERPT_BYTES]),
        stdout_truncated=len(finished.stdout) > EXCERPT_BYTES,
        stderr=text(finished.stderr[:EXCERPT_BYTES]),
        stderr_truncated=len(finished.stderr) > EXCERPT_BYTES,
        message=message,
        returned=None if judged.returned is None else judged.returned[:EXCERPT_BYTES],
        points=_points(test, judged),
        transcript=None if judged.transcript is None else _shortened(judged.transcript),
        share=judged.share if judged.verdict is Verdict.PARTIAL else None,
        fault=judged.fault,
    )
    return result if test.visible else _coarse(result)


def _shortened(transcript: Sequence[Line]) -> tuple[Line, ...]:
    """Return the beginning of a transcript, as much of it as TRANSCRIPT_BYTES of JSON hold."""
    lines: list[Line] = []
    left = TRANSCRIPT_BYTES
    for who, what in transcript:
        shown = _beginning(what, left)
        lines.append((who, shown))
        if shown != what:
            break
        left -= len(json.dumps(what)) + LINE_BYTES
    return tuple(lines)


def _beginning(said: str, most: int) -> str:
    """Return as much of a text as fits into bytes of JSON, with a mark where that is not all."""
    if len(said) <= most and len(json.dumps(said)) <= most:
        return said
    lengths = itertools.accumulate(len(json.dumps(character)) - 2 for character in said)
    return said[: sum(1 for length in itertools.takewhile(lambda length: length <= most, lengths))] + "…"


def _points(test: Test, judged: Judged) -> float | None:
    """Return the points for a test, None where it gives none."""
    if test.points is None:
        return None
    if judged.verdict is Verdict.ACCEPTED:
        return test.points
    return test.points * (judged.share or 0.0) if judged.verdict is Verdict.PARTIAL else 0.0


def _coarse(result: TestResult) -> TestResult:
    return replace(
        result,
        time_ms=-(-result.time_ms // 10) * 10,
        memory_kb=-(-result.memory_kb // 1024) * 1024,
        exit_code=None,
        signal=None,
        stdout=None,
        stdout_truncated=False,
        stderr=None,
        stderr_truncated=False,
        returned=None,
        transcript=None,
        message=_coarse_message(result),
    )


def _coarse_message(result: TestResult) -> str:
    """Return a message with nothing of the test in it; those about errors of the judge never have."""
    if result.verdict is Verdict.ACCEPTED:
        return ""
    return result.message if result.verdict is Verdict.JUDGE_ERROR else HIDDEN
