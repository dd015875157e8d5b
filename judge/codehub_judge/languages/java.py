"""Java: javac makes classes once per submission; they are put into the folder of every run."""

import functools
import re
from collections.abc import Iterable

from codehub_judge.languages.java_classes import classes, main_class, public_name
from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import argument, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "Solution.java"
EXTENSION = ".java"
CLASSES = "classes/"
HELLO = b"""public class Solution {
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
"""
OLDEST = 17
RUNTIME_MB = 96  # what the virtual machine needs beside the heap; a program that does nothing takes 40
LONGEST_NAME = 200  # bytes of a class that makes a file; file systems allow 255
MOST_STACK_MB = 64
# Where a stack overflows, the virtual machine takes some five times its size to say so; with more of it such
# a program would be told that it needs too much memory.
STACK_SHARE = 10  # of the memory
# As a machine with many processors would make more threads and reserve more than a box allows.
MODEST = ("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=2", "-Xshare:auto", "-XX:-UsePerfData")
COMPILING = ("-XX:TieredStopAtLevel=1", "-Xmx384m")
RUNNING = (
    "-XX:MaxJavaStackTraceDepth=50",
    "-XX:+ShowCodeDetailsInExceptionMessages",
    "-Dfile.encoding=UTF-8",
)
OUTPUT = ("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8")
ERROR = re.compile(r"^[^\s:]+\.java:(?P<line>\d+): error: (?P<text>.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"^error: .*", re.MULTILINE)
UNCAUGHT = re.compile(r'^Exception in thread "[^"]*" (\S.*)', re.MULTILINE)
NO_MAIN = re.compile(
    r"^Error: Main method (?:not found|is not static|must return).* in class ([^\s,]+)", re.MULTILINE
)
NO_CLASS = re.compile(r"^Error: Could not find or load main class (\S+)", re.MULTILINE)
# A frame of the learner's: classes of Java itself are shown with the module they are in.
FRAME = re.compile(r"^\tat [^\s(/]+\([^\s():]+\.java:(\d+)\)", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find; of javac, as every system that has it has java as well."""
    return find_program(("javac",), "--version", OLDEST, package="default-jdk-headless", shown="{}")


def short(name: str) -> bool:
    """Return whether a class of that name fits into the name of a file."""
    return len(name.encode()) <= LONGEST_NAME


def file_name(program: Program, public: str) -> str:
    """Return the name of the learner's file: that of its public class, as javac wants it."""
    if public and short(public):
        return public + EXTENSION
    stem = program.name.removesuffix(EXTENSION)
    return stem + EXTENSION if stem.isidentifier() and short(stem) else FILE


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; the class to run is looked for in the learner's file, then in those beside it."""
    own = classes(program.source.decode("utf-8", "replace"))
    sources = {name: text for name, text in program.beside.items() if name.endswith(EXTENSION)}
    others = [one for text in sources.values() for one in classes(text.decode("utf-8", "replace"))]
    file = file_name(program, public_name(own))
    runs = [one for one in [*own, *others] if one.runs]
    main = main_class([one for one in own if one.runs] or runs or own)
    names = [file, *(argument(name) for name in sources if name != file)]
    files = {**program.beside, file: program.source}
    compile_step = Step(files, compiler(names), product=CLASSES, address_space=False)
    run = (*machine(limits, "."), main.name if main else FILE.removesuffix(EXTENSION))
    return Plan(compile_step, Step({}, run, address_space=False, unpacks=True))


def compiler(names: Iterable[str], folder: str = CLASSES) -> tuple[str, ...]:
    """Return javac with its options and the files to compile; the classes come into the folder."""
    javac = (find().path, *(f"-J{option}" for option in (*MODEST, *COMPILING)))
    options = ("-encoding", "UTF-8", "-proc:none", "-Xlint:none", "-Xmaxerrs", "10", "-d", folder)
    return (*javac, *options, *names)


def machine(limits: Limits, folder: str, *more: str) -> tuple[str, ...]:
    """Return java with its options, to be followed by a class of the folder."""
    heap = f"-Xmx{max(16, limits.memory_mb - RUNTIME_MB)}m"
    stack = f"-Xss{min(MOST_STACK_MB, limits.memory_mb // STACK_SHARE)}m"
    options = (*MODEST, heap, stack, *RUNNING, *OUTPUT, *more)
    return (find().path.removesuffix("c"), *options, "-cp", folder)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_error(output, ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    if found := NO_MAIN.search(stderr) or NO_CLASS.search(stderr):
        return f"there is no class with a method public static void main(String[] args) ({found[1]} has none)"
    found = UNCAUGHT.search(stderr)
    if not found:
        return ""
    place = FRAME.search(stderr, found.end())
    return f"Line {place[1]}: {found[1]}" if place else found[1]


JAVA = Language(
    id="java",
    name="Java",
    file=FILE,
    hello=HELLO,
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"java\.lang\.OutOfMemoryError"),
    extensions=(EXTENSION,),
    editor="java",
    packages=("default-jdk-headless",),
    time_factor=1.5,
    extra_mb=RUNTIME_MB,
)
