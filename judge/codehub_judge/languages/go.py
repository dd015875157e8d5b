"""Go: built once per submission, without network and modules; the binary is lent to every run."""

import functools
import re
import shlex

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
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits
from codehub_judge.sandbox.bubblewrap import ENVIRONMENT

FILE = "solution.go"
BINARY = "solution"
EXTENSIONS = (".go",)
OLDEST = 1
WITHOUT_LIBRARY = (1, 20)  # from here on Go comes without its library compiled
ENV, SHELL = "/usr/bin/env", "/bin/sh"
LIBRARY, CACHE = "/w/go", "cache"  # in a box: the compiled library, as a cache of the compiler's
# The compiler reads a cache that it cannot write to, but wants none that is not there.
CACHED = f'test -d {LIBRARY}/{CACHE} && export GOCACHE={LIBRARY}/{CACHE}; exec "$@"'
SETTINGS = ("GO111MODULE=off", "GOTOOLCHAIN=local", "GOTELEMETRY=off")  # there is no network
TEST = "_test.go"  # a file that go takes for tests only
ERROR = re.compile(rf"^(?:\./)?{re.escape(FILE)}:(?P<line>\d+)(?::\d+)?: (?P<text>.*)", re.MULTILINE)
TITLE = re.compile(r"^# command-line-arguments\n", re.MULTILINE)
PATHS = re.compile(r"^(?:\./)", re.MULTILINE)
SEARCHED = re.compile(
    r" in any of:\n(?:\t.*\n?)+"
)  # folders of the machine, after a package that is not there
PANIC = re.compile(r"^(?:panic|fatal error): (.*)", re.MULTILINE)
AGAIN = re.compile(r" \[recovered\]")
OUT_OF_MEMORY = re.compile(
    r"^(?:fatal error: |runtime: )(?:.*out of memory|cannot allocate)|stack exceeds", re.MULTILINE
)
FRAME = re.compile(rf"^\t(?:/tmp/)?{re.escape(FILE)}:(\d+)", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("go",), "version", OLDEST, package="golang-go", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; of several files all that look like Go are one package."""
    files, names = files_of(program, FILE, EXTENSIONS)
    command = builder(*(name for name in names if not name.endswith(TEST)))
    compile_step = Step(files, command, product=BINARY, address_space=False)
    return Plan(compile_step, Step({}, (PRODUCT,), address_space=False))


def builder(*sources: str, cgo: bool = True) -> tuple[str, ...]:
    """Return the command that makes BINARY. cgo: whether C may be part of the program."""
    settings = SETTINGS if cgo else (*SETTINGS, "CGO_ENABLED=0")
    build = (find().path, "build", "-p", "2", "-ldflags=-s -w", "-o", BINARY, *sources)
    return (SHELL, "-c", CACHED, "go", ENV, *settings, *build)


def precompiled(packages: str = "std") -> Precompiled:
    """Compile the library, with C and without, in the surroundings that it has in a box."""
    toolchain = find()
    clean = [f"{name}={value}" for name, value in ENVIRONMENT.items() if name != "HOME"]
    build = shlex.join([ENV, "-i", *clean, *SETTINGS])
    cached = f'HOME="$PWD" GOCACHE="$PWD/{CACHE}"'
    script = "; ".join(
        f"{build} {cached} {more} {toolchain.path} build {packages}" for more in ("", "CGO_ENABLED=0")
    )
    needed = tuple(map(int, toolchain.version.split(".")[:2])) >= WITHOUT_LIBRARY
    return Precompiled(LIBRARY, CACHE, {}, {}, (SHELL, "-c", script), CACHE, needed=needed)


def lister(*sources: str) -> tuple[str, ...]:
    """Return the command that prints what is imported, a package a line."""
    form = '{{join .Imports "\\n"}}'
    return (ENV, *SETTINGS, "CGO_ENABLED=0", find().path, "list", "-f", form, *sources)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    output = SEARCHED.sub("\n", TITLE.sub("", output))
    return first_error(PATHS.sub("", output), ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    found = PANIC.search(stderr)
    if not found:
        return ""
    what = AGAIN.sub("", found[1])
    place = FRAME.search(stderr, found.end())
    return f"Line {place[1]}: {what}" if place else what


GO = Language(
    id="go",
    name="Go",
    file=FILE,
    hello=b'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello")\n}\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=OUT_OF_MEMORY,
    extensions=EXTENSIONS,
    editor="go",
    packages=("golang-go",),
    precompiled=precompiled,
)
