"""`codehub-judge FILE --problem DIR`"""

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import cast

from codehub_judge.cli.arguments import Arguments, UsageWrong
from codehub_judge.cli.terminal import Terminal, quoted
from codehub_judge.formats.problem import Problem, SourceProgram
from codehub_judge.formats.programs import judged_language, program_of
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.verify import Verifier
from codehub_judge.judge import Judge, PythonMode
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.languages.text import TEXT
from codehub_judge.verdicts import Event, Outcome, Started, TestResult, Verdict

MOST_BYTES = 16 << 20


def run(arguments: Arguments) -> int:
    """Judge a program; 0 when it is accepted, 1 when not."""
    problem = read_problem(arguments.problem)
    program = _program(arguments, problem)
    terminal = Terminal()
    python = cast("PythonMode", arguments.python)
    with Judge(
        boxes=arguments.workers, parallel=arguments.workers, allow_degraded=True, python=python
    ) as judge:
        time_ms = _time_ms(arguments, problem, judge, terminal)
        submission = program.submission(stop_early=arguments.stop_early)
        outcome = None
        for event in judge.run(submission, problem.judged_by(time_ms=time_ms)):
            _tell(event, arguments, terminal)
            if isinstance(event, Outcome):
                outcome = event
    return 0 if outcome and outcome.verdict is Verdict.ACCEPTED else 1


def _program(arguments: Arguments, problem: Problem) -> SourceProgram:
    path = arguments.file
    files = dict(_files(path))
    wanted = arguments.language or (TEXT.id if problem.package["type"] == "output_only" else "")
    if wanted == TEXT.id:
        output = next(iter(files.values())).decode("utf-8", "replace")
        return SourceProgram(path.name, TEXT.id, path.name, output)
    if wanted and not judged_language(wanted):
        raise UsageWrong(f"There is no language {wanted}; there are {', '.join(LANGUAGES)}.")
    program = program_of(path.name, files, language=wanted)
    if program.unfit:
        raise UsageWrong(f"{path} can't be judged: {program.unfit}. Name its language with --language.")
    return program


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        found = sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else [path]
        for file in found:
            if file.stat().st_size > MOST_BYTES:
                raise UsageWrong(f"{file} is larger than {MOST_BYTES >> 20} MiB, which no program is.")
            yield file.name, file.read_bytes()
    except OSError as error:
        raise UsageWrong(f"{error.filename} can't be read: {error.strerror}.") from error
    if not found:
        raise UsageWrong(f"There is no file in {path}.")


def _time_ms(arguments: Arguments, problem: Problem, judge: Judge, terminal: Terminal) -> int | None:
    """Return the time limit, which some packages leave to their own accepted submissions."""
    if arguments.time_limit is not None:
        return round(arguments.time_limit * 1000)
    if problem.timing.limit is not None:
        return None
    terminal.progress("finding the time limit by the problem's accepted submissions …")
    verifier = Verifier(
        judge, workers=arguments.workers, told=lambda _what: None, progress=lambda _path, _done: None
    )
    found = verifier.time_limit(problem)
    terminal.clear()
    if not arguments.json:
        how = (
            "by the problem's accepted submissions"
            if found
            else "as none of the problem's own submissions can tell"
        )
        terminal.line(f"time limit {(found or problem.package['limits']['time_ms']) / 1000:g} s, {how}")
    return found


def _tell(event: Event, arguments: Arguments, terminal: Terminal) -> None:
    if arguments.json:
        print(json.dumps(_as_json(event)), flush=True)
    elif isinstance(event, TestResult):
        _tell_test(event, terminal)
    elif isinstance(event, Outcome):
        _tell_outcome(event, terminal)


def _as_json(event: Event) -> dict[str, object]:
    if isinstance(event, Started):
        return {"event": "started", "total": event.total}
    return {"event": "test" if isinstance(event, TestResult) else "outcome", **event.as_json()}


def _tell_test(result: TestResult, terminal: Terminal) -> None:
    verdict = terminal.verdict(str(result.verdict), 18)
    points = f"  {result.points:g} points" if result.points is not None else ""
    used = f"{result.time_ms:>6} ms {result.memory_kb / 1024:>7.1f} MB"
    terminal.line(f"{quoted(result.name):<32} {verdict} {used}{points}")
    if result.message:
        terminal.line(indent(quoted(result.message), " " * 4))
    if result.verdict is Verdict.RUNTIME_ERROR and result.stderr:
        terminal.line("\n".join(f"    | {line}" for line in quoted(result.stderr).splitlines()[-10:]))


def _tell_outcome(outcome: Outcome, terminal: Terminal) -> None:
    if outcome.compile_output:
        terminal.line(quoted(outcome.compile_output))
    for group in outcome.groups:
        verdict = terminal.verdict(str(group.verdict), 18)
        terminal.line(f"{quoted(group.name):<32} {verdict} {group.points:g} of {group.max_points:g} points")
    points = f", {outcome.points:g} of {outcome.max_points:g} points" if outcome.points is not None else ""
    terminal.line(
        f"{terminal.verdict(str(outcome.verdict))}: {outcome.passed} of {outcome.total} tests{points}, "
        f"at most {outcome.time_ms} ms and {outcome.memory_kb / 1024:.1f} MB"
    )
