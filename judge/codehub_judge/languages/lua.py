"""Lua: its syntax is checked, by loading the file without running it, before any test."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.languages.scripts import checked, first_place, innermost_place
from codehub_judge.limits import Limits

FILE = "solution.lua"
OLDEST = 5
CHECK = f"local f, e = loadfile('{FILE}'); if not f then io.stderr:write(e, '\\n'); os.exit(1) end"
ERROR = re.compile(rf"{re.escape(FILE)}:(?P<line>\d+): (?P<text>.*)")
REPORT = re.compile(r"^(?:/usr/bin/)?lua[\d.]*: (?:\S+?:\d+: )?(?P<text>.*)", re.MULTILINE)
PLACE = re.compile(rf"{re.escape(FILE)}:(\d+)")


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("lua5.4", "lua"), "-v", OLDEST, package="lua5.4", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return started(program, limits, FILE)


def started(program: Program, limits: Limits, main: str) -> Plan:
    """Return the plan for a program that begins with `main`, one of its files."""
    lua = find().path
    return checked(program, FILE, (lua, "-e", CHECK), (lua, main))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_place(output, ERROR)


def explain(stderr: str) -> str:
    """See Language.explain; the line is the innermost of the learner's file."""
    return innermost_place(stderr, REPORT, PLACE)


LUA = Language(
    id="lua",
    name="Lua",
    file=FILE,
    hello=b'print("hello")\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"not enough memory"),
    extensions=(".lua",),
    editor="lua",
    packages=("lua5.4",),
)
