"""The checker `custom`: a program of the author's, in a box of its own, looks at what the learner's wrote."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from codehub_judge.author_programs import AuthorProgram
from codehub_judge.author_runs import AuthorFault, AuthorRuns, Errand
from codehub_judge.bench import Bench
from codehub_judge.checkers.crashes import Quotable
from codehub_judge.checkers.plain import most_expected, plain
from codehub_judge.checkers.protocols import AGAIN, arguments_of, judged_by
from codehub_judge.groups import Group, worth_of
from codehub_judge.limits import Limits
from codehub_judge.packages import Test
from codehub_judge.results import Judged
from codehub_judge.sandbox.memory_files import sealed
from codehub_judge.verdicts import Verdict

OUTPUT = "/proc/self/fd/0"
TOO_LONG = "The output is far longer than what is expected here."
Feedback = Mapping[str, bytes]


class CustomChecker:
    """Checks the outputs of one submission; may be used by several threads."""

    def __init__(
        self, bench: Bench, author: AuthorProgram, groups: Sequence[Group], limits: Limits | None = None
    ) -> None:
        self._runs = AuthorRuns(bench, author, "checker", limits)
        self._author = author
        self._groups = groups
        self._left: dict[int, Feedback] = {}  # by a test that is run again, what is to be there once more

    def stop(self) -> None:
        """Kill its boxes, from any thread."""
        self._runs.stop()

    def close(self) -> None:
        """Give back what it holds."""
        self._runs.close()

    def begin(self, test: Test) -> Feedback:
        """Return what the checker has left behind when it asked for this run of the test."""
        return self._left.pop(test.index, {})

    def check(self, test: Test, output: bytes, before: Feedback) -> Judged:
        """Judge an output; an error of the checker is one of the judge's.

        One that fails by bytes that are no text, or by more text than it can take, is asked about the plain
        text instead: nobody is to get out of a wrong answer by that.
        """
        try:
            return self._judged(test, output, before)
        except AuthorFault as fault:
            return self._judged_plainly(test, output, before, fault)

    def _judged_plainly(self, test: Test, output: bytes, before: Feedback, fault: AuthorFault) -> Judged:
        """Judge what is plain of an output by which the checker has failed, where that is not all of it."""
        text, cut = plain(output, most_expected(test))
        if fault.lost or text == output:
            return self._runs.failed(test, fault)
        told = self._runs.report(test, fault)
        try:
            judged = self._judged(test, text, before)
        except AuthorFault as again:
            return self._runs.failed(test, again)
        return Judged(Verdict.OUTPUT_LIMIT, TOO_LONG, fault=told) if cut else replace(judged, fault=told)

    def _judged(self, test: Test, output: bytes, before: Feedback) -> Judged:
        """Run the checker; raise AuthorFault."""
        arguments = arguments_of(self._author, test, OUTPUT)
        with self._runs.lane_for(test) as lane, sealed("output", output) as reads, nowhere() as writes:
            run = self._runs.run(lane, test, Errand(reads, writes, arguments, before))
        worth = worth_of(test.points, test.group, self._groups)
        judged = judged_by(self._author, run, worth, Quotable(self._author.language, output))
        if judged.again is not None:
            self._left[test.index] = {name: data for name, data in run.feedback.items() if name != AGAIN}
        return judged


@contextmanager
def nowhere() -> Iterator[int]:
    """Give a descriptor for what nobody reads, and which no limit ends."""
    fd = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
    try:
        yield fd
    finally:
        os.close(fd)
