"""`codehub-judge verify PACKAGE…`"""

import json
from collections.abc import Sequence
from pathlib import Path
from textwrap import indent

from codehub_judge.cli.arguments import Arguments
from codehub_judge.cli.terminal import GREEN, RED, Terminal, quoted
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.report import SKIPPED, CheckedSubmission, CheckedValidator, Report
from codehub_judge.formats.verifying.verify import Verifier
from codehub_judge.judge import Judge

WRONG, UNUSABLE = 1, 2


def run(arguments: Arguments) -> int:
    """Verify packages; 0 when everything is as expected, 1 when not, 2 when a package can't be read."""
    terminal = Terminal()
    told = Telling(terminal, silent=arguments.json)
    reports: list[Report] = []
    unreadable = False
    with Judge(boxes=arguments.workers, allow_degraded=True) as judge:
        verifier = Verifier(judge, workers=arguments.workers, told=told.told, progress=told.progress)
        for path in arguments.packages:
            told.begin(path)
            try:
                reports.append(verifier.verify(read_problem(path), str(path)))
            except FormatInvalid as error:
                unreadable = True
                reports.append(Report(str(path), errors=[str(fault) for fault in error.faults]))
            told.end(reports[-1])
    if arguments.json:
        found = [report.as_json() for report in reports]
        print(json.dumps(found[0] if len(found) == 1 else found))
    if unreadable:
        return UNUSABLE
    return 0 if all(report.ok for report in reports) else WRONG


class Telling:
    """Prints what is found while it is found."""

    def __init__(self, terminal: Terminal, *, silent: bool) -> None:
        self._terminal = terminal
        self._silent = silent

    def begin(self, path: Path) -> None:
        """Say which package it is about."""
        if not self._silent:
            self._terminal.line(f"{path}")

    def progress(self, path: str, done: int) -> None:
        """Show how many tests of a submission are done."""
        self._terminal.progress(f"{quoted(path)}: {done} tests")

    def told(self, what: CheckedSubmission | CheckedValidator | str) -> None:
        """Print one thing that was found."""
        if self._silent:
            return
        if isinstance(what, str):
            self._terminal.line(f"  {quoted(what)}")
            return
        mark = self._terminal.coloured("ok ", GREEN) if what.ok else self._terminal.coloured("BAD", RED)
        verdict = self._terminal.verdict(what.actual, 18)
        name = quoted(what.path)
        more = f"{what.runs} inputs" if isinstance(what, CheckedValidator) and what.kind == "input" else ""
        if isinstance(what, CheckedSubmission):
            more = f"{what.time_ms:>6} ms" if what.actual != SKIPPED else ""
            more += f"  {what.points:g} points" if what.points is not None else ""
        self._terminal.line(f"  {mark} {verdict} {name:<52} {more}".rstrip())
        if what.reason:
            self._terminal.line(indent(quoted(what.reason), " " * 8))
        if not what.ok and isinstance(what, CheckedSubmission):
            self._terminal.line(f"        expected: {', '.join(what.expected).replace('_', ' ')}")

    def end(self, report: Report) -> None:
        """Print what is wrong with the package, and the sum."""
        if self._silent:
            return
        for note in report.notes:
            self._terminal.line(f"  note: {quoted(note)}")
        for error in report.errors:
            self._terminal.line(f"  {self._terminal.coloured('error', RED)}: {quoted(error)}")
        self._terminal.line(
            f"  {_sum(report.submissions)}, {_sum(report.validators, 'validators')}: "
            + ("all as expected" if report.ok else "not as expected")
        )
        self._terminal.line()


def _sum(checked: Sequence[CheckedSubmission | CheckedValidator], name: str = "submissions") -> str:
    wrong = sum(not one.ok for one in checked)
    skipped = sum(one.actual == SKIPPED for one in checked)
    parts = [f"{wrong} wrong"] * bool(wrong) + [f"{skipped} skipped"] * bool(skipped)
    return f"{len(checked)} {name}" + (f" ({', '.join(parts)})" if parts else "")
