"""What the modules of compiled languages share: which files there are, and what a compiler said of them."""

import re

from codehub_judge.languages.language import Diagnosis, Program


def files_of(program: Program, file: str, extensions: tuple[str, ...]) -> tuple[dict[str, bytes], list[str]]:
    """Return all files of a program, its own text as `file`, and what to call those to be compiled by.

    The first of these is its own text, which makes room where another file has that name.
    """
    own = f"main_{file}" if file in program.beside else file
    beside = [argument(name) for name in program.beside if name.endswith(extensions)]
    return {**program.beside, own: program.source}, [own, *beside]


def argument(name: str) -> str:
    """Return the name of a file in a form that no compiler takes for an option or a list of options."""
    return name if name[0].isalnum() else f"./{name}"


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
