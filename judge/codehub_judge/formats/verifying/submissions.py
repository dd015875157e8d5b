"""Judges one submission of an author's and compares what comes of it with what is expected."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from codehub_judge.errors import PackageInvalid
from codehub_judge.formats.expectations import SLOW, matches
from codehub_judge.formats.problem import Example, Problem, Rule
from codehub_judge.formats.verifying.report import SKIPPED, CheckedSubmission
from codehub_judge.judge import Judge
from codehub_judge.languages.language import LanguageUnavailable
from codehub_judge.verdicts import Outcome, TestResult, Verdict

# Called after every test: the submission's path, how many are done.
Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Ran:
    """The results of one submission; unfit: why it could not be judged."""

    results: tuple[TestResult, ...] = ()
    outcome: Outcome | None = None
    unfit: str = ""


def judged(judge: Judge, problem: Problem, example: Example, time_ms: int, progress: Progress) -> Ran:
    """Judge a submission with a time limit; raise SandboxUnavailable."""
    program = example.program
    if program.unfit:
        return Ran(unfit=program.unfit)
    submission = program.submission(stop_early=not example.rules)
    results: list[TestResult] = []
    outcome = None
    try:
        for event in judge.run(submission, problem.judged_by(time_ms=time_ms)):
            if isinstance(event, TestResult):
                results.append(event)
                progress(program.path, len(results))
            elif isinstance(event, Outcome):
                outcome = event
    except LanguageUnavailable as error:
        return Ran(unfit=str(error))
    except PackageInvalid as error:
        return Ran(unfit=f"it can't be judged: {error}")
    return Ran(tuple(results), outcome)


def at_limit(ran: Ran, limit_ms: float) -> Ran:
    """Return what would have come of a run with a time limit that is lower than the one it had."""
    if ran.outcome is None or ran.outcome.time_ms <= limit_ms:
        return ran
    results = tuple(
        replace(result, verdict=Verdict.TIME_LIMIT) if result.time_ms > limit_ms else result
        for result in ran.results
    )
    failing = [result for result in results if result.verdict is not Verdict.ACCEPTED]
    verdict = ran.outcome.verdict
    if failing and verdict in (Verdict.ACCEPTED, *SLOW):
        verdict = failing[0].verdict
    return Ran(results, replace(ran.outcome, verdict=verdict))


def compared(example: Example, ran: Ran) -> CheckedSubmission:
    """Compare what came of a submission with what its author expects."""
    program, outcome = example.program, ran.outcome
    expected = example.expected or _expected(example.rules)
    if outcome is None:
        return CheckedSubmission(program.path, program.language, expected, SKIPPED, ok=True, reason=ran.unfit)
    if example.rules:
        reasons = [] if ran.results else [_why(ran)]
        reasons += [reason for rule in example.rules for reason in _broken(rule, ran)]
        ok = not reasons
        reasons = reasons or ([_why(ran)] if outcome.verdict is not Verdict.ACCEPTED else [])
    else:
        reasons = [_why(ran)] if outcome.verdict not in example.expected else []
        ok = not reasons
        reasons = reasons or ([_why(ran)] if outcome.verdict is not Verdict.ACCEPTED else [])
    return CheckedSubmission(
        path=program.path,
        language=program.language,
        expected=expected,
        actual=str(outcome.verdict),
        ok=ok,
        reason="; ".join(filter(None, reasons[:5])),
        time_ms=outcome.time_ms,
        memory_kb=outcome.memory_kb,
        points=outcome.points,
    )


def _why(ran: Ran) -> str:
    """Say where it failed first, and how."""
    outcome = ran.outcome
    if outcome is None:
        return ran.unfit
    first = next((result for result in ran.results if result.verdict is outcome.verdict), None)
    message = (first.fault or first.message if first else "") or outcome.message
    if first is None:
        return message
    return f"{first.name}: {message}" if message else first.name


def _expected(rules: Sequence[Rule]) -> tuple[str, ...]:
    whole = [rule for rule in rules if not rule.tests]
    sets = [rule.required for rule in whole if rule.required] or [
        rule.permitted for rule in whole if rule.permitted
    ]
    return tuple(sorted({str(verdict) for one in sets if one for verdict in one}))


def _broken(rule: Rule, ran: Ran) -> Iterator[str]:
    """Say how a rule is broken."""
    about = [result for result in ran.results if not rule.tests or matches(result.name, rule.tests)]
    where = f" in {rule.tests}" if rule.tests else ""
    if rule.permitted is not None:
        for result in about:
            if result.verdict not in rule.permitted:
                verdict = str(result.verdict).replace("_", " ")
                yield f"{result.name}: {verdict} is not permitted. {result.message}".strip()
                break
    if rule.required is not None and not any(result.verdict in rule.required for result in about):
        yield f"no test{where} has the verdict {' or '.join(sorted(rule.required))}"
    if rule.message and not any(rule.message in result.message for result in about):
        yield f"no test{where} says {rule.message!r}"
    if rule.scores is not None:
        points = _points(rule, ran)
        low, high = rule.scores
        if points is None or not low <= points <= high:
            yield f"it scores {points}{where}, not {f'{low:g}' if low == high else f'{low:g} to {high:g}'}"


def _points(rule: Rule, ran: Ran) -> float | None:
    outcome = ran.outcome
    if outcome is None or not rule.tests or rule.tests == "secret":
        return outcome.points if outcome else None
    return next((group.points for group in outcome.groups if group.name == rule.tests), None)
