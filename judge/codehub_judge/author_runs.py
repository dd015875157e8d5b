"""Runs checkers and interactors: compiled once, in boxes of their own, with what they leave behind."""

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace

from codehub_judge.author_programs import AuthorProgram
from codehub_judge.author_steps import equipped
from codehub_judge.bench import Bench
from codehub_judge.compiling import CompileFailed
from codehub_judge.errors import BoxBroken, JudgeError
from codehub_judge.guarantees import VALIDATION
from codehub_judge.lane import Boxes, Lane
from codehub_judge.languages.build_scripts import has_scripts, scripted
from codehub_judge.languages.language import LanguageUnavailable, Plan, Step
from codehub_judge.languages.registry import language_named
from codehub_judge.limits import Limits
from codehub_judge.packages import Test
from codehub_judge.results import Judged, ending, text
from codehub_judge.sandbox.box import Run
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.verdicts import Verdict

LIMITS = VALIDATION
SAID_BYTES = 4096  # of what a program wrote to standard error, for its author
LENGTH_BYTES = 4  # as in warm_feedback.py
FOLDER_NAME = "feedback"
FOLDER = f"/tmp/{FOLDER_NAME}/"  # noqa: S108 (a box has its own)
INPUT, ANSWER = "/proc/self/fd/3", "/proc/self/fd/4"  # a path to a descriptor is opened anew, at its start
NEUTRAL = "This test could not be judged, which is not your fault: the {} of this exercise does not work."
OVERRUN = {
    "cpu": "used more than {0.time_ms} ms of processor time",
    "wall": "did not end",
    "memory": "needs more than {0.memory_mb} MB of memory",
    "files": "wrote too many files",
}
log = logging.getLogger(__name__)


class AuthorFault(JudgeError):
    """A checker or an interactor failed.

    The text says what it did, for its author alone: it may quote hidden tests. overran: a limit ended it.
    lost: its box broke, for which it may not be to blame.
    """

    def __init__(self, what: str, *, overran: bool = False, lost: bool = False) -> None:
        super().__init__(what)
        self.overran = overran
        self.lost = lost


@dataclass(frozen=True, slots=True)
class AuthorRun:
    """One run that ended by itself: exit code, standard error, and the files of its feedback folder."""

    code: int
    stderr: bytes
    feedback: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Errand:
    """What a program is run with: standard input and output, arguments, and files in its feedback folder.

    beside: files for its own folder. handed_over: called when it has its streams, which nobody else needs
    any more.
    """

    reads: int
    writes: int
    arguments: Sequence[str] = ()
    feedback: Mapping[str, bytes] = field(default_factory=dict)
    handed_over: Callable[[], None] = lambda: None
    beside: Mapping[str, bytes] = field(default_factory=dict)


class AuthorRuns:
    """Runs one program of an author's for one submission. what: "checker" or "interactor".

    It is compiled when it is first needed. May be used by several threads; each run has a box for itself, and
    boxes are kept for the next one.
    """

    def __init__(self, bench: Bench, author: AuthorProgram, what: str, limits: Limits | None = None) -> None:
        self.what = what
        self.author = author
        self._language = language_named(author.language)
        self._limits = (limits or LIMITS).for_language(self._language.time_factor, self._language.extra_mb)
        self._compiler = bench.compiler
        self._boxes = Boxes(bench.pool)
        self._idle: list[Lane] = []
        self._lock, self._compiling = threading.Lock(), threading.Lock()
        self._files = ExitStack()
        self._built: tuple[Plan, int] | None = None
        self._fault = ""

    def failed(self, test: Test, fault: AuthorFault) -> Judged:
        """Return what a test comes to that this program could not judge; raise BoxBroken for another try."""
        told = self.report(test, fault)
        if fault.lost:
            raise BoxBroken(f"the {self.what} {fault}")
        return Judged(Verdict.JUDGE_ERROR, NEUTRAL.format(self.what), fault=told)

    def report(self, test: Test, fault: AuthorFault) -> str:
        """Return what the author is told of a fault, which the log says as well."""
        told = f"The {self.what} {fault}."
        log.warning("test %r: %r", test.name, told)  # it may quote a program: no line is to look like ours
        return told

    def stop(self) -> None:
        """Kill all boxes, from any thread."""
        self._boxes.stop()

    def close(self) -> None:
        """Give all boxes back."""
        while self._idle:
            self._idle.pop().drop()
        self._files.close()

    @contextmanager
    def lane_for(self, test: Test) -> Iterator[Lane]:
        """Lend a lane whose box may run the test, the program being compiled; raise AuthorFault."""
        with self._lock:
            lane = self._idle.pop() if self._idle else Lane(self._boxes)
        try:
            with self._watched(lane):
                self._build(lane)
                lane.box_for(test)
            yield lane
        finally:
            with self._lock:
                self._idle.append(lane)

    def run(self, lane: Lane, test: Test, errand: Errand) -> AuthorRun:
        """Run the program with a test; raise AuthorFault unless it ended by itself."""
        assert self._built  # by lane_for
        plan, code = self._built
        with ExitStack() as stack:
            given = stack.enter_context(sealed("input", test.stdin))
            answer = stack.enter_context(sealed("answer", test.expected or b""))
            stderr = stack.enter_context(empty("stderr"))
            feedback = stack.enter_context(empty("feedback"))
            fds = [errand.reads, errand.writes, stderr, given, answer, feedback]
            with self._watched(lane):
                step, box = _step(plan.run, errand), lane.box_for(test)
                run = box.run(step, self._limits, code, fds, handed_over=errand.handed_over)
            said = content(stderr, SAID_BYTES)[0]
            left, more = content(feedback, self._limits.output_kb << 10)
        if more:
            raise AuthorFault(f"left more than {self._limits.output_kb >> 10} MB behind", overran=True)
        return AuthorRun(self._ended(run, said), said, read_feedback(left))

    @contextmanager
    def _watched(self, lane: Lane) -> Iterator[None]:
        """Take the blame for a broken box from the learner's program."""
        try:
            yield
        except BoxBroken as error:
            lane.drop()
            raise AuthorFault(f"lost its sandbox: {error}", lost=True) from error

    def _ended(self, run: Run, said: bytes) -> int:
        """Return the exit code of a run; raise AuthorFault where a limit or a signal ended it."""
        quoted = f"; it wrote: {text(said)}" if said else ""
        if run.reason != "-":
            raise AuthorFault(f"{OVERRUN[run.reason].format(self._limits)}{quoted}", overran=True)
        code, name = ending(run)
        if code is None:
            raise AuthorFault(f"was ended by {name}{quoted}")
        return code

    def plan(self) -> Plan:
        """Say how the program is compiled and run; may raise LanguageUnavailable."""
        program = self.author.program
        if has_scripts(self._language.id, program.name):
            return scripted(program)
        return self._language.script(program, self._limits)

    def _build(self, lane: Lane) -> None:
        with self._compiling:
            if self._fault:
                raise AuthorFault(self._fault)
            if self._built:
                return
            try:
                self._language.find()
                plan = self.plan()
                code = (
                    self._compiler.compile(plan.compile, self._language, lane.box()) if plan.compile else b""
                )
            except CompileFailed as error:
                self._fault = f"does not compile: {error.output}"
            except LanguageUnavailable as error:
                self._fault = f"cannot be run here: {error}"
            if self._fault:
                raise AuthorFault(self._fault)
            plan = replace(plan, run=equipped(plan.run, self._language.id))
            self._built = plan, self._files.enter_context(sealed("code", code, executable=True))


def _step(run: Step, errand: Errand) -> Step:
    files = {f"{FOLDER_NAME}/{name}": data for name, data in errand.feedback.items()}
    command = (*run.command, *errand.arguments)
    return replace(run, files={**run.files, **errand.beside, **files}, command=command, feedback=True)


def read_feedback(data: bytes) -> dict[str, bytes]:
    """Read what warm_feedback.py has written; what is cut off at the end is left out."""
    parts, at = [], 0
    while at + LENGTH_BYTES <= len(data):
        begin = at + LENGTH_BYTES
        at = begin + int.from_bytes(data[at:begin], "big")
        parts.append(data[begin:at])
    if at > len(data):
        parts.pop()
    names = [text(name) for name in parts[::2]]
    return {name: part for name, part in zip(names, parts[1::2], strict=False) if "/" not in name}
