"""Verifies a problem: validators first, then the submissions that fix the time limit, then all others."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import chain

from codehub_judge.formats.expectations import SLOW
from codehub_judge.formats.problem import Example, Problem
from codehub_judge.formats.verifying.report import SKIPPED, CheckedSubmission, CheckedValidator, Report
from codehub_judge.formats.verifying.submissions import Progress, Ran, at_limit, compared, judged
from codehub_judge.formats.verifying.validators import check_inputs, check_outputs
from codehub_judge.judge import Judge
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.verdicts import Verdict

# What is granted to submissions that the time limit is to be found by.
MEASURED_MS = 30_000
Told = Callable[[CheckedSubmission | CheckedValidator | str], None]


class Verifier:
    """Verifies problems with one judge. told: hears each thing when it is known; a text is a remark."""

    def __init__(self, judge: Judge, *, workers: int, told: Told, progress: Progress) -> None:
        self._judge = judge
        self._workers = workers
        self._told = told
        self._progress = progress

    def time_limit(self, problem: Problem) -> int | None:
        """Return the time limit in milliseconds that accepted submissions ask for; None without any."""
        first = [example for example in problem.examples if example.time_use == "lower"]
        return _limit(problem, list(zip(first, self._run(problem, first, MEASURED_MS), strict=True)))

    def verify(self, problem: Problem, package: str) -> Report:
        """Run everything; raise SandboxUnavailable."""
        report = Report(package, problem.format, notes=list(problem.notes))
        for checked in self._validators(problem):
            report.validators.append(checked)
            self._told(checked)
        first = [example for example in problem.examples if example.time_use == "lower"]
        others = [example for example in problem.examples if example.time_use != "lower"]
        limit = int(problem.package["limits"]["time_ms"])
        measured = problem.timing.limit is None
        ran = self._run(problem, first, MEASURED_MS if measured else limit)
        if measured and (found := _limit(problem, list(zip(first, ran, strict=True)))):
            limit = found
            self._told(f"time limit: {limit / 1000:g} s, by the slowest accepted submission")
        elif measured:
            report.errors.append(
                "the time limit can't be found: no submission that it follows from is accepted"
            )
        report.time_limit_ms = limit
        checked_first = [
            compared(example, at_limit(one, limit * _factor(example)))
            for example, one in zip(first, ran, strict=True)
        ]
        found_all: list[CheckedSubmission] = []
        for submission in chain(checked_first, self._others(problem, others, limit)):
            found_all.append(submission)
            self._told(submission)
        order = {example.program.path: place for place, example in enumerate(problem.examples)}
        report.submissions = sorted(found_all, key=lambda checked: order[checked.path])
        if first and all(checked.actual == SKIPPED for checked in checked_first):
            report.errors.append("submissions/accepted: none of them can be judged here")
        return report

    def _validators(self, problem: Problem) -> Iterator[CheckedValidator]:
        yield from check_inputs(self._judge.bench, problem, self._workers)
        yield from check_outputs(self._judge.bench, problem, self._workers)

    def _run(self, problem: Problem, examples: Sequence[Example], time_ms: int) -> list[Ran]:
        with ThreadPoolExecutor(self._workers) as pool:
            return list(
                pool.map(lambda one: judged(self._judge, problem, one, time_ms, self._progress), examples)
            )

    def _others(
        self, problem: Problem, examples: Sequence[Example], limit: int
    ) -> Iterator[CheckedSubmission]:
        with ThreadPoolExecutor(self._workers) as pool:
            yield from pool.map(lambda one: self._other(problem, one, limit), examples)

    def _other(self, problem: Problem, example: Example, limit: int) -> CheckedSubmission:
        if example.time_use != "upper":
            return compared(example, judged(self._judge, problem, example, limit, self._progress))
        margin = math.ceil(limit * problem.timing.too_slow_factor)
        ran = judged(self._judge, problem, example, margin, self._progress)
        checked = compared(example, at_limit(ran, limit * _factor(example)))
        if not checked.ok or ran.outcome is None or ran.outcome.verdict in SLOW:
            return checked
        factor = problem.timing.too_slow_factor
        reason = (
            f"it needs {ran.outcome.time_ms / 1000:g} s, which is less than {factor:g} times the time limit"
        )
        return replace(checked, ok=not example.rules, reason=reason)


def _factor(example: Example) -> float:
    """Return how many times the time limit a submission is given for its language."""
    language = LANGUAGES.get(example.program.language)
    return language.time_factor if language else 1.0


def _limit(problem: Problem, ran: Sequence[tuple[Example, Ran]]) -> int | None:
    timing = problem.timing
    right = [
        (example, one) for example, one in ran if one.outcome and one.outcome.verdict is Verdict.ACCEPTED
    ]
    if not right:
        return None
    slowest = max(one.outcome.time_ms / _factor(example) for example, one in right if one.outcome) / 1000
    steps = max(1, math.ceil(slowest * timing.accepted_factor / timing.resolution - 1e-9))
    return round(steps * timing.resolution * 1000)
