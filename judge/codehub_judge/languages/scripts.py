"""What the modules of script languages share: the syntax is checked once, the script run for every test."""

import re

from codehub_judge.languages.language import Diagnosis, Plan, Program, Step


def checked(program: Program, file: str, check: tuple[str, ...], run: tuple[str, ...]) -> Plan:
    """Check the program, which is put there as `file` among its other files, and run it."""
    files = {**program.beside, file: program.source}
    return Plan(Step(files, check), Step(files, run))


def first_place(output: str, error: re.Pattern[str]) -> Diagnosis:
    """Return what a syntax check said with its first error in one line; the last line where none is found.

    error: has the groups `line` and `text`.
    """
    output = output.strip("\n")
    if found := error.search(output):
        return Diagnosis(output, f"Line {found['line']}: {found['text'].strip()}")
    return Diagnosis(output, output.rpartition("\n")[2])


def last_line(stderr: str) -> str:
    """Return the last line that a program wrote, empty when there is none."""
    return stderr.strip().rpartition("\n")[2]


def innermost_place(stderr: str, report: re.Pattern[str], place: re.Pattern[str]) -> str:
    """Return what ended a program with the first line of the learner's file that is named from there on.

    report: has the group `text`; place: its first group is a line. The last line where nothing is reported.
    """
    found = report.search(stderr)
    if not found:
        return last_line(stderr)
    where = place.search(stderr, found.start())
    return f"Line {where[1]}: {found['text']}" if where else found["text"]
