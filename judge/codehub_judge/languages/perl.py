"""Perl: checked by `perl -c` before any test, which runs BEGIN blocks, in the box like everything else."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.languages.scripts import checked, last_line
from codehub_judge.limits import Limits

FILE = "solution.pl"
OLDEST = 5
HERE = "-I."  # where the other files of a program are; Perl looks elsewhere only
PLACE = re.compile(rf"^(.*) at {re.escape(FILE)} line (\d+)(.*)", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("perl",), "-eprint $^V", OLDEST, package="perl", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return started(program, limits, FILE)


def started(program: Program, limits: Limits, main: str) -> Plan:
    """Return the plan for a program that begins with `main`, one of its files."""
    perl = (find().path, HERE)
    return checked(program, FILE, (*perl, "-c", FILE), (*perl, main))


def _told(found: tuple[str, str, str]) -> str:
    text, line, rest = found
    return f"Line {line}: {text}{rest.rstrip('.')}"


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    output = output.strip("\n")
    errors = PLACE.findall(output)
    return Diagnosis(output, _told(errors[0]) if errors else last_line(output))


def explain(stderr: str) -> str:
    """See Language.explain; what ended the program comes after its warnings."""
    places = PLACE.findall(stderr)
    return _told(places[-1]) if places else last_line(stderr)


PERL = Language(
    id="perl",
    name="Perl",
    file=FILE,
    hello=b'print "hello\\n";\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"^Out of memory", re.MULTILINE),
    extensions=(".pl", ".pm"),
    editor="perl",
    packages=("perl",),
)
