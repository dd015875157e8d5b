"""Judges what an author wrote, before a learner does: references have to pass, starters must not."""

import json
import logging
import os
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.mistakes import (
    Mistake,
    Program,
    Run,
    in_author_program,
    in_solution,
    in_starter,
    source_path,
)
from codehub.composition.cli.operate import operate
from codehub.composition.supervisor.environment import reading_environment
from codehub_judge import Judge, JudgeError, Outcome, Package, SandboxUnavailable, Submission, TestResult

WORKERS = os.cpu_count() or 1


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
    problems: tuple[Mistake, ...]


def check(folders: Sequence[Path], app: Path, *, as_json: bool) -> int:
    """Read courses as an import does and judge their programs; 1 when something is wrong, else 0.

    Nothing is judged before everything can be read.
    """
    programs, mistakes = _read(folders, app)
    if mistakes and not as_json:
        raise CommandFailed("\n".join(map(str, mistakes)))
    found = [] if mistakes else _judged(programs, told=not as_json)
    # what is wrong with a checker is found in each language
    mistakes += dict.fromkeys(mistake for one in found for mistake in one.problems)
    if as_json:
        answer = {"checked": found, "problems": mistakes}
        print(json.dumps(answer, default=asdict))
    else:
        print(f"\n{len(mistakes)} problem(s)." if mistakes else "\nNothing is wrong.")
    return 1 if mistakes else 0


def _read(folders: Sequence[Path], app: Path) -> tuple[list[Program], list[Mistake]]:
    given = {"folders": [str(folder) for folder in folders]}
    read = operate("read_content", given, env=reading_environment(app), who=None)
    return read["programs"], [Mistake(**mistake) for mistake in read["mistakes"]]


@contextmanager
def _judge(languages: Collection[str]) -> Iterator[Judge]:
    logging.getLogger("codehub_judge").setLevel(logging.ERROR)  # what it warns of is among the mistakes
    try:
        with Judge(boxes=WORKERS, allow_degraded=True) as judge:
            if "cpp" in languages:  # without its header each program takes seconds to compile
                judge.wait_precompiled()
            yield judge
    except SandboxUnavailable as error:
        raise CommandFailed(str(error)) from error


def _judged(programs: Sequence[Program], *, told: bool) -> list[Checked]:
    found = []
    languages = {program["language"] for program in programs}
    with _judge(languages) as judge, ThreadPoolExecutor(WORKERS) as pool:
        for checked in pool.map(lambda program: checked_program(judge, program), programs):
            found.append(checked)
            if told:
                _tell(checked)
    return found


def _tell(one: Checked) -> None:
    time = f"{one.time_ms} of {one.time_limit_ms} ms"
    print(f"{one.exercise:<32}{one.language:<12}{one.passed:>3} of {one.total} tests   {time:>16}")
    for problem in one.problems:
        place = f"{one.exercise}/{Path(problem.path).name}"
        print(f"    {one.course}: {Mistake(place, problem.line, problem.message)}")


def checked_program(judge: Judge, program: Program) -> Checked:
    """Judge the reference and the starter of an exercise in one language."""
    try:
        package = Package.from_json(program["package"])
        solution = _run(judge, program, "solution", package)
        starter = _run(judge, program, "starter", package)
    except SandboxUnavailable:
        raise
    except JudgeError as error:  # a language that isn't installed, or tests that can't be used
        return _checked(program, None, (Mistake(source_path(program, "solution"), 0, str(error)),))
    mistakes = (
        *in_author_program(program, (solution, starter)),
        *in_solution(program, solution),
        *in_starter(program, starter),
    )
    return _checked(program, solution.outcome, mistakes)


def _run(judge: Judge, program: Program, name: str, package: Package) -> Run:
    submission = Submission(program[name].encode(), language=program["language"])
    *events, outcome = judge.run(submission, package)
    assert isinstance(outcome, Outcome)
    return Run([event for event in events if isinstance(event, TestResult)], outcome)


def _checked(program: Program, outcome: Outcome | None, mistakes: tuple[Mistake, ...]) -> Checked:
    package = program["package"]
    return Checked(
        course=program["course"],
        exercise=program["exercise"],
        language=program["language"],
        passed=outcome.passed if outcome else 0,
        total=len(package["tests"]),
        time_ms=outcome.time_ms if outcome else 0,
        time_limit_ms=package["limits"]["time_ms"],
        problems=mistakes,
    )
