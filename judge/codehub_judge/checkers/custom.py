"""The checker `custom`: a program of the author's, in a box of its own, looks at what the learner's wrote."""

from collections.abc import Mapping, Sequence

from codehub_judge.author_programs import AuthorProgram
from codehub_judge.author_runs import AuthorFault, AuthorRuns, Errand
from codehub_judge.bench import Bench
from codehub_judge.checkers.protocols import AGAIN, arguments_of, judged_by
from codehub_judge.groups import Group, worth_of
from codehub_judge.limits import Limits
from codehub_judge.packages import Test
from codehub_judge.results import Judged
from codehub_judge.sandbox.memory_files import empty, sealed

OUTPUT = "/proc/self/fd/0"
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
        """Judge an output; an error of the checker is one of the judge's, whatever the output."""
        arguments = arguments_of(self._author, test, OUTPUT)
        try:
            with (
                self._runs.lane_for(test) as lane,
                sealed("output", output) as reads,
                empty("said") as writes,
            ):
                run = self._runs.run(lane, test, Errand(reads, writes, arguments, before))
            judged = judged_by(self._author, run, worth_of(test.points, test.group, self._groups))
        except AuthorFault as fault:
            return self._runs.failed(test, fault)
        if judged.again is not None:
            self._left[test.index] = {name: data for name, data in run.feedback.items() if name != AGAIN}
        return judged
