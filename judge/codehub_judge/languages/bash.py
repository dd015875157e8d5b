"""Bash: its syntax is checked by `bash -n` before any test; programs of the system can be called."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.languages.scripts import checked, first_place, last_line
from codehub_judge.limits import Limits

FILE = "solution.sh"
OLDEST = 4
PLACE = re.compile(rf"^{re.escape(FILE)}: line (?P<line>\d+): (?P<text>.*)", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("bash",), "--version", OLDEST, package="bash", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return started(program, limits, FILE)


def started(program: Program, limits: Limits, main: str) -> Plan:
    """Return the plan for a program that begins with `main`, one of its files."""
    bash = find().path
    return checked(program, FILE, (bash, "-n", FILE), (bash, main))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_place(output, PLACE)


def explain(stderr: str) -> str:
    """See Language.explain; a script goes on after most errors, and its last one comes last."""
    places = PLACE.findall(stderr)
    return "Line {}: {}".format(*places[-1]) if places else last_line(stderr)


BASH = Language(
    id="bash",
    name="Bash",
    file=FILE,
    hello=b"echo hello\n",
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"annot allocate (?:memory|\d+ bytes)"),
    extensions=(".sh", ".bash"),
    editor="bash",
    packages=("bash",),
)
