"""C++: compiled by g++ once per submission; the binary is lent to every run."""

import functools
import re

from codehub_judge.languages.language import (
    PRODUCT,
    Diagnosis,
    Language,
    Plan,
    Precompiled,
    Program,
    Step,
    Toolchain,
)
from codehub_judge.languages.messages import files_of
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.cpp"
BINARY = "solution"
LIBRARY = "bits/stdc++.h"  # all of it
EXTENSIONS = (".cpp", ".cc", ".cxx", ".c++", ".C")
HEADERS = "/w/cpp"  # in a box: headers that have been precompiled
OLDEST = 10  # the first that knows -std=c++20
# The assertions of the library turn `v[i]` beyond the end from a wrong answer, or none, into an explanation.
DIALECT = ("-O2", "-std=c++20", "-D_GLIBCXX_ASSERTIONS")
MESSAGES = ("-fdiagnostics-color=never", "-fmax-errors=10", "-ftemplate-backtrace-limit=3")
LINKER_PREFIX = re.compile(r"^(?:\S*/ld: )?(?:/tmp/\S+\.o: )?(?:in function .*:\n)?", re.MULTILINE)
ERROR = re.compile(rf"^{re.escape(FILE)}:(\d+):\d+: (?:fatal )?error: (.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"((?:fatal )?error: .*|undefined reference .*|multiple definition .*)")
UNCAUGHT = re.compile(r"terminate called after throwing an instance of '(.+)'(?:\n  what\(\):  (.*))?")
LIBRARY_ASSERTION = re.compile(r"^/usr/\S+: .*Assertion '(.*)' failed", re.MULTILINE)
ASSERTION = re.compile(rf"{re.escape(FILE)}:(\d+): [^`\n]*Assertion `(.*)' failed")


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("g++",), "-dumpfullversion", OLDEST, package="g++", shown="20 (g++ {})")


def compiler() -> tuple[str, ...]:
    """Return g++ with the options that all programs are compiled with."""
    return (find().path, *DIALECT, "-pipe", *MESSAGES, "-I", HEADERS)


def built(files: dict[str, bytes], command: tuple[str, ...]) -> Plan:
    """Compile the files with a command that makes BINARY, and run that."""
    return Plan(Step(files, command, product=BINARY), Step({}, (PRODUCT,)))


def precompiled() -> Precompiled:
    """Precompile the whole library: a program that includes all of it compiles seven times as fast.

    The options are those that programs are compiled with, or g++ would not take it. A program that includes
    it a second time gets there the header itself, which g++ would look for in vain.
    """
    source, made = "all.hpp", "all.gch"
    command = (find().path, *DIALECT, "-x", "c++-header", source, "-o", made)
    beside = {LIBRARY: f"#include_next <{LIBRARY}>\n".encode()}
    files = {source: f"#include <{LIBRARY}>\n".encode()}
    return Precompiled(HEADERS, f"{LIBRARY}.gch", beside, files, command, made)


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; of several files all that look like C++ are compiled."""
    files, names = files_of(program, FILE, EXTENSIONS)
    return built(files, (*compiler(), *names, "-o", BINARY))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; the linker's lines lose the names of files that the learner does not know."""
    output = LINKER_PREFIX.sub("", output).strip("\n")
    if found := ERROR.search(output):
        return Diagnosis(output, f"Line {found[1]}: {found[2]}")
    other = OTHER_ERROR.search(output)
    return Diagnosis(output, other[1] if other else output.rpartition("\n")[2])


def explain(stderr: str) -> str:
    """See Language.explain."""
    if found := UNCAUGHT.search(stderr):
        return f"nothing caught the exception {found[1]}" + (f": {found[2]}" if found[2] else "")
    if found := ASSERTION.search(stderr):
        return f"line {found[1]}: the assertion {found[2]} does not hold"
    if found := LIBRARY_ASSERTION.search(stderr):
        return f"a container was used outside its bounds, or while empty ({found[1]} does not hold)"
    return ""


CPP = Language(
    id="cpp",
    name="C++",
    file=FILE,
    hello=b'#include <iostream>\nint main() { std::cout << "hello\\n"; }\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"'std::bad_(?:array_new_length|alloc)'"),
    extensions=EXTENSIONS,
    editor="cpp",
    packages=("g++",),
    precompiled=precompiled,
)
