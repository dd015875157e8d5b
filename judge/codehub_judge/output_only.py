"""The type of exercise whose submissions are the output itself: nothing of the learner's is run."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from codehub_judge.bench import Bench
from codehub_judge.examination import Exchange, PlainExchange
from codehub_judge.languages.language import Language, Plan, Program, Step
from codehub_judge.packages import Package, Test
from codehub_judge.results import Finished, Judged
from codehub_judge.stdin_stdout import StdinStdout
from codehub_judge.verdicts import Verdict

NOT_READABLE = "The submission has to be a JSON object that has a text for each test, by the test's name."
MISSING = "The submission has no text for this test."


class OutputOnly:
    """An Examination that takes outputs.

    Where there is one test, the submission is its output; where there are several, it is a JSON object that
    maps names of tests to outputs.
    """

    def __init__(self, package: Package, bench: Bench) -> None:
        self._checking = StdinStdout(package, bench)
        self._alone = len(package.tests) == 1
        self._reading = threading.Lock()
        self._outputs: Mapping[str, Any] | None = None
        self._faults: dict[int, str] = {}  # of the outputs, by test

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination."""
        return Plan(None, Step({}))

    def output(self, source: bytes, test: Test) -> bytes:
        """See TakesOutput."""
        if self._alone:
            return source
        with self._reading:
            if self._outputs is None:
                self._outputs = _read(source)
        output = self._outputs.get(test.name)
        if isinstance(output, str):
            return output.encode("utf-8", "replace")
        self._faults[test.index] = MISSING if self._outputs else NOT_READABLE
        return b""

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator[Exchange]:
        """See Examination."""
        with self._checking.exchange(test, language) as checking:
            yield Given(checking, self._faults, test)

    def stop(self) -> None:
        """See HoldsBoxes."""
        self._checking.stop()

    def close(self) -> None:
        """See HoldsBoxes."""
        self._checking.close()


class Given(PlainExchange):
    """An Exchange of an output that was handed in. faults: why there is none for a test, by its index."""

    def __init__(self, checking: Exchange, faults: Mapping[int, str], test: Test) -> None:
        self._checking = checking
        self._faults = faults
        self._test = test

    def judge(self, finished: Finished) -> Judged:
        """See Exchange."""
        fault = self._faults.get(self._test.index)
        return Judged(Verdict.WRONG_ANSWER, fault) if fault else self._checking.judge(finished)


def _read(source: bytes) -> Mapping[str, Any]:
    """Return the outputs by name, nothing where the text is no JSON object."""
    try:
        outputs = json.loads(source)
    except (ValueError, RecursionError):
        return {}
    return outputs if isinstance(outputs, dict) else {}
