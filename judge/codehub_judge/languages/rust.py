"""Rust: compiled by rustc once per submission, without crates; the binary is lent to every run."""

import functools
import re

from codehub_judge.languages.language import PRODUCT, Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.rs"
BINARY = "solution"
EXTENSIONS = (".rs",)
OLDEST = 1
# One unit, as a machine with many processors would make more threads than a box allows.
DIALECT = (
    "--edition",
    "2021",
    "-O",
    "-C",
    "codegen-units=1",
    "-C",
    "strip=debuginfo",
    "--color",
    "never",
    "-A",
    "warnings",
)
ERROR = re.compile(rf"^error(?:\[\w+\])?: (?P<text>.*)\n *--> {re.escape(FILE)}:(?P<line>\d+)", re.MULTILINE)
OTHER_ERROR = re.compile(r"^error(?:\[\w+\])?: .*", re.MULTILINE)
# Before and since Rust 1.73.
PANIC = re.compile(r"^thread '.*' panicked at '(.*)', (\S+):(\d+):\d+$", re.MULTILINE | re.DOTALL)
NEW_PANIC = re.compile(r"^thread '.*' (?:\(\d+\) )?panicked at (\S+):(\d+):\d+:\n(.*)", re.MULTILINE)
OVERFLOW = re.compile(r"^thread '.*' has overflowed its stack", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("rustc",), "--version", OLDEST, package="rustc", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; other files are modules that the learner's names."""
    files, names = files_of(program, FILE, EXTENSIONS)
    command = compiler(names[0], "-o", BINARY)
    return Plan(Step(files, command, product=BINARY, address_space=False), Step({}, (PRODUCT,)))


def compiler(*arguments: str) -> tuple[str, ...]:
    """Return rustc with the options that all programs are compiled with."""
    return (find().path, *DIALECT, *arguments)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_error(output, ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    if found := PANIC.search(stderr):
        return _told(found[2], found[3], found[1])
    if found := NEW_PANIC.search(stderr):
        return _told(found[1], found[2], found[3])
    return "the program called itself too deeply" if OVERFLOW.search(stderr) else ""


def _told(file: str, line: str, what: str) -> str:
    """Return what happened, with the line where it is one of the learner's."""
    what = what.partition("\n")[0]
    return f"Line {line}: {what}" if file == FILE else what


RUST = Language(
    id="rust",
    name="Rust",
    file=FILE,
    hello=b'fn main() {\n    println!("hello");\n}\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"^memory allocation of \d+ bytes failed", re.MULTILINE),
    extensions=EXTENSIONS,
    editor="rust",
    packages=("rustc",),
)
