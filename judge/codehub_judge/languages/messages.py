"""What the modules of compiled languages share: which files there are, and what a compiler said of them."""

import re

from codehub_judge.languages.language import Diagnosis, Program


def files_of(program: Program, file: str, extensions: tuple[str, ...]) -> tuple[dict[str, bytes], list[str]]:
    """Return all files of a program, its own text as `file`, and the names of those to be compiled."""
    beside = [name for name in program.beside if name.endswith(extensions) and name != file]
    return {**program.beside, file: program.source}, [file, *beside]


def first_error(output: str, error: re.Pattern[str], other: re.Pattern[str] | None = None) -> Diagnosis:
    """Return the output with its first error in one line.

    error: has the groups `line` and `text`. other: an error without a line of the learner's file, tried next;
    the last line is taken when it is not found either.
    """
    output = output.strip("\n")
    if found := error.search(output):
        return Diagnosis(output, f"Line {found['line']}: {found['text'].strip()}")
    elsewhere = other.search(output) if other else None
    return Diagnosis(output, elsewhere[0].strip() if elsewhere else output.rpartition("\n")[2])
