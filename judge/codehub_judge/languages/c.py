"""C: compiled by gcc once per submission; the binary is lent to every run."""

import functools
import re

from codehub_judge.languages.language import PRODUCT, Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.c"
BINARY = "solution"
EXTENSIONS = (".c",)
OLDEST = 8  # the first that knows -std=c17
# Beginners use what books call C and POSIX calls its own, such as M_PI, strdup and getline.
DIALECT = ("-O2", "-std=c17", "-D_GNU_SOURCE", "-pipe", "-fdiagnostics-color=never", "-fmax-errors=10")
MATHEMATICS = "-lm"
LINKER_PREFIX = re.compile(r"^(?:\S*/ld: )?(?:/tmp/\S+\.o: )?(?:in function .*:\n)?", re.MULTILINE)
ERROR = re.compile(rf"^{re.escape(FILE)}:(?P<line>\d+):\d+: (?:fatal )?error: (?P<text>.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"((?:fatal )?error: .*|undefined reference .*|multiple definition .*)")
ASSERTION = re.compile(rf"{re.escape(FILE)}:(\d+): [^`\n]*Assertion `(.*)' failed")
OVERRUN = re.compile(r"^\*\*\* (.*) detected \*\*\*", re.MULTILINE)
BROKEN_HEAP = re.compile(
    r"^(free\(\): .*|malloc\(\): .*|realloc\(\): .*|double free .*|corrupted .*|munmap_chunk.*)"
)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("gcc",), "-dumpfullversion", OLDEST, package="gcc libc6-dev", shown="17 (gcc {})")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; of several files all that look like C are compiled."""
    files, names = files_of(program, FILE, EXTENSIONS)
    command = (find().path, *DIALECT, *names, "-o", BINARY, MATHEMATICS)
    return Plan(Step(files, command, product=BINARY), Step({}, (PRODUCT,)))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; the linker's lines lose the names of files that the learner does not know."""
    return first_error(LINKER_PREFIX.sub("", output), ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    if found := ASSERTION.search(stderr):
        return f"line {found[1]}: the assertion {found[2]} does not hold"
    if found := OVERRUN.search(stderr):
        return f"the program wrote beyond the end of an array ({found[1]})"
    if found := BROKEN_HEAP.search(stderr):
        return f"memory was freed twice, or written beyond its end ({found[1]})"
    return ""


C = Language(
    id="c",
    name="C",
    file=FILE,
    hello=b'#include <stdio.h>\nint main(void) { puts("hello"); }\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    # Nothing says so in C: a program that was refused memory and touches what it did not get.
    out_of_memory=re.compile(r"Cannot allocate memory"),
    extensions=EXTENSIONS,
    editor="c",
    packages=("gcc", "libc6-dev"),
)
