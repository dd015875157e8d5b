"""Judges what an author wrote, before a learner does: references have to pass, starters must not."""

import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.operate import operate
from codehub.composition.supervisor.environment import reading_environment
from codehub_judge import (
    Judge,
    JudgeError,
    Outcome,
    Package,
    SandboxUnavailable,
    Submission,
    TestResult,
    Verdict,
)

WORKERS = os.cpu_count() or 1

Program = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of an exercise in one language: its reference's tests and time, and what is wrong."""

    course: str
    exercise: str
    language: str
    passed: int
    total: int
    time_ms: int
    time_limit_ms: int
    problems: tuple[str, ...]


def check(folders: Sequence[Path], app: Path, *, as_json: bool) -> int:
    """Read courses as an import does and judge their programs; 1 when something is wrong, else 0."""
    try:
        programs = _read(folders, app)
    except CommandFailed as failure:
        if not as_json:
            raise
        print(json.dumps({"checked": [], "problems": str(failure).splitlines()}))
        return 1
    with _judge({program["language"] for program in programs}) as judge:
        found = _judged(judge, programs, told=not as_json)
    problems = [problem for one in found for problem in one.problems]
    if as_json:
        print(json.dumps({"checked": [asdict(one) for one in found], "problems": problems}))
    else:
        print(f"\n{len(problems)} problem(s)." if problems else "\nNothing is wrong.")
    return 1 if problems else 0


def _read(folders: Sequence[Path], app: Path) -> list[Program]:
    given = {"folders": [str(folder) for folder in folders]}
    programs: list[Program] = operate("read_content", given, env=reading_environment(app), who=None)
    return programs


@contextmanager
def _judge(languages: Collection[str]) -> Iterator[Judge]:
    try:
        with Judge(boxes=WORKERS, allow_degraded=True) as judge:
            if "cpp" in languages:  # its header takes half a minute once, the other languages need none
                judge.wait_precompiled()
            yield judge
    except SandboxUnavailable as error:
        raise CommandFailed(str(error)) from error


def _judged(judge: Judge, programs: Sequence[Program], *, told: bool) -> list[Checked]:
    found = []
    with ThreadPoolExecutor(WORKERS) as pool:
        for checked in pool.map(lambda program: checked_program(judge, program), programs):
            found.append(checked)
            if told:
                _tell(checked)
    return found


def _tell(one: Checked) -> None:
    time = f"{one.time_ms} of {one.time_limit_ms} ms"
    print(f"{one.exercise:<32}{one.language:<12}{one.passed:>3} of {one.total} tests   {time:>16}")
    for problem in one.problems:
        print(f"    {problem}")


def checked_program(judge: Judge, program: Program) -> Checked:
    """Judge the reference and the starter of an exercise in one language."""
    package = Package.from_json(program["package"])
    try:
        results, outcome = _run(judge, program, "solution", package)
        _, starter = _run(judge, program, "starter", package)
    except SandboxUnavailable:
        raise
    except JudgeError as error:  # a language that isn't installed, or tests that can't be used
        return _checked(program, package, None, (f"{_file(program, 'solution')}: {error}",))
    problems = [f"{_file(program, 'solution')}: {failure}" for failure in _failures(results, outcome)]
    if starter.verdict is Verdict.ACCEPTED:
        problems.append(f"{_file(program, 'starter')}: passes every test already")
    return _checked(program, package, outcome, tuple(problems))


def _run(judge: Judge, program: Program, name: str, package: Package) -> tuple[list[TestResult], Outcome]:
    submission = Submission(program[name].encode(), language=program["language"])
    *events, outcome = judge.run(submission, package)
    assert isinstance(outcome, Outcome)
    return [event for event in events if isinstance(event, TestResult)], outcome


def _failures(results: Sequence[TestResult], outcome: Outcome) -> Iterator[str]:
    if outcome.verdict is Verdict.COMPILE_ERROR:
        yield f"does not compile: {(outcome.compile_output or outcome.message).strip()}"
    for result in results:
        if result.verdict is not Verdict.ACCEPTED:
            reason = f": {result.message}" if result.message else ""
            yield f"fails the test {result.name}, {result.verdict.replace('_', ' ')}{reason}"


def _file(program: Program, name: str) -> str:
    return f"{program['course']}: {program['exercise']}/{name}{program['extension']}"


def _checked(
    program: Program, package: Package, outcome: Outcome | None, problems: tuple[str, ...]
) -> Checked:
    return Checked(
        course=program["course"],
        exercise=program["exercise"],
        language=program["language"],
        passed=outcome.passed if outcome else 0,
        total=len(package.tests),
        time_ms=outcome.time_ms if outcome else 0,
        time_limit_ms=package.limits.time_ms,
        problems=problems,
    )
