"""C#: compiled by mcs once per submission and run by mono."""

import functools
import re

from codehub_judge.languages.language import (
    Diagnosis,
    Language,
    Plan,
    Program,
    Step,
    Toolchain,
)
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.cs"
FOLDER = "made/"
PROGRAM = "solution.exe"
EXTENSIONS = (".cs",)
OLDEST = 5
RUNTIME_MB = 48
PACKAGES = ("mono-mcs", "libmono-system-numerics4.0-cil")
# -debug keeps the lines.
OPTIONS = ("-optimize+", "-debug", "-codepage:utf8", "-warn:0", "-r:System.Numerics.dll")
ERROR = re.compile(rf"^{re.escape(FILE)}\((?P<line>\d+),\d+\): error (?P<text>.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"^(?:\S+\(\d+,\d+\): )?error .*", re.MULTILINE)
UNCAUGHT = re.compile(r"^Unhandled Exception:\n(.*)", re.MULTILINE)
PLACE = re.compile(rf"{re.escape(FILE)}:(\d+)")


@functools.cache
def find() -> Toolchain:
    """See Language.find; of mcs, which brings the runtime."""
    return find_program(("mcs",), "--version", OLDEST, package=" ".join(PACKAGES), shown="Mono {}")


@functools.cache
def find_runtime() -> Toolchain:
    """Return mono; raise LanguageUnavailable."""
    return find_program(("mono",), "--version", OLDEST, package="mono-runtime", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; of several files all that look like C# are compiled."""
    files, names = files_of(program, FILE, EXTENSIONS)
    compile_step = Step(files, compiler(*names), product=FOLDER, address_space=False)
    return Plan(compile_step, Step({}, runner(), address_space=False, unpacks=True))


def compiler(*names: str, main: str = "") -> tuple[str, ...]:
    """Return mcs with its options and the files to compile. main: the class to begin with, if it is given."""
    start = (f"-main:{main}",) if main else ()
    return (find().path, *OPTIONS, *start, f"-out:{FOLDER}{PROGRAM}", *names)


def runner() -> tuple[str, ...]:
    """Return mono with what the compiler made."""
    return (find_runtime().path, "--debug", PROGRAM)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_error(output, ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    found = UNCAUGHT.search(stderr)
    if not found:
        return ""
    place = PLACE.search(stderr, found.end())
    return f"Line {place[1]}: {found[1]}" if place else found[1]


CSHARP = Language(
    id="csharp",
    name="C#",
    file=FILE,
    hello=b'class Solution {\n  static void Main() {\n    System.Console.WriteLine("hello");\n  }\n}\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"System\.OutOfMemoryException|Out of memory|mono_gc_out_of_memory|GC heap"),
    extensions=EXTENSIONS,
    editor="csharp",
    packages=PACKAGES,
    time_factor=1.5,
    extra_mb=RUNTIME_MB,
)
