"""Ruby: its syntax is checked by `ruby -c` before any test."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.languages.scripts import checked, first_place, innermost_place
from codehub_judge.limits import Limits

FILE = "solution.rb"
OLDEST = 3
# The stack of Ruby's own machine is a megabyte without this, some 10,000 calls.
DEEP = ("/usr/bin/env", f"RUBY_THREAD_VM_STACK_SIZE={16 << 20}")
# They search for names like a wrong one, which takes longer than most programs.
OPTIONS = ("--disable=did_you_mean,error_highlight",)
ERROR = re.compile(rf"{re.escape(FILE)}:(?P<line>\d+): (?P<text>.*)")
REPORT = re.compile(r"^\S+:\d+:in [`'].*?': (?P<text>.*)", re.MULTILINE)
PLACE = re.compile(rf"{re.escape(FILE)}:(\d+)")


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("ruby",), "--version", OLDEST, package="ruby", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return started(program, limits, FILE)


def started(program: Program, limits: Limits, main: str) -> Plan:
    """Return the plan for a program that begins with `main`, one of its files."""
    ruby = (find().path, *OPTIONS)
    return checked(program, FILE, (*ruby, "-c", FILE), (*DEEP, *ruby, main))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_place(output, ERROR)


def explain(stderr: str) -> str:
    """See Language.explain; the line is the innermost of the learner's file."""
    return innermost_place(stderr, REPORT, PLACE)


RUBY = Language(
    id="ruby",
    name="Ruby",
    file=FILE,
    hello=b'puts "hello"\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"failed to allocate memory|NoMemoryError"),
    extensions=(".rb",),
    editor="ruby",
    packages=("ruby",),
)
